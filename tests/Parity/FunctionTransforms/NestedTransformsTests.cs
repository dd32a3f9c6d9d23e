using System.Globalization;
using System.Text.Json;

namespace Autograd.Parity.FunctionTransforms;

/// <summary>vmap, grad, jvp, vjp, jacrev and jacfwd, nested to depth three in every order, compute what PyTorch's compute.</summary>
[Collection(nameof(ProcessSettingsCollection))]
public class NestedTransformsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Recorded = Load();

    private static readonly Dictionary<string, Func<Func<Tensor, Tensor>, Func<Tensor, Tensor>>> Transform = new()
    {
        ["vmap"] = g => x => Transforms.Vmap(g)(Torch.Stack([x, x * 0.5 + 0.1])),
        ["grad"] = g => x => Transforms.Grad(y => g(y).Sum())(x),
        ["jvp"] = g => x => Transforms.Jvp(g, x, x.Cos()).Tangent,
        ["vjp"] = g => x =>
        {
            var (output, pull) = Transforms.Vjp(g, x);
            return pull(output.Sin());
        },
        ["jacrev"] = g => Transforms.Jacrev(g),
        ["jacfwd"] = g => Transforms.Jacfwd(g),
    };

    public static TheoryData<string> Names => [.. TransformedFunctions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_nesting_to_depth_three_is_PyTorchs(string name)
    {
        var differing = new List<string>();
        foreach ((string chain, string expected) in Recorded[name])
        {
            string actual = Attempt(chain.Split(' ').Reverse().Aggregate(TransformedFunctions.All[name], (f, transform) => Transform[transform](f)));
            if (!Same(expected, actual))
            {
                differing.Add($"{chain}: expected {expected}, got {actual}");
            }
        }

        Assert.True(differing.Count == 0, $"{differing.Count} of {Recorded[name].Count} differ:\n{string.Join('\n', differing.Take(10))}");
    }

    [Fact]
    public void All_nestings_of_all_functions_are_recorded()
    {
        Assert.Equal(TransformedFunctions.All.Keys, Recorded.Keys);
        Assert.All(Recorded.Values, nestings => Assert.Equal(6 + 36 + 216, nestings.Count));
        Assert.True(Recorded.Values.Sum(nestings => nestings.Values.Count(IsError)) < 0.03 * 258 * Recorded.Count);
    }

    [Fact]
    public void A_wrong_value_is_seen()
    {
        Assert.True(Same("3 0.1234567890", "3 0.1234567891"));
        Assert.False(Same("3 0.1234567890", "3 0.1234577890"));
        Assert.False(Same("3 0.1234567890", "1x3 0.1234567890"));
        Assert.False(Same("3 0.1234567890", "RuntimeError: no"));
    }

    private static string Attempt(Func<Tensor, Tensor> transformed)
    {
        try
        {
            return Summary(transformed(TransformedFunctions.X));
        }
        catch (TorchException e)
        {
            string kind = e is TorchNotImplementedException ? "NotImplementedError" : "RuntimeError";
            return $"{kind}: {e.Message.Split('\n')[0]}";
        }
    }

    // The shape and one number in which each element has another weight.
    private static string Summary(Tensor result)
    {
        double total = result.ToArray<double>().Select((element, k) => Math.Cos(k + 1) * element).Sum();
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('x', result.Shape)} {total:R}");
    }

    // The sums are rounded differently, and terms of any size may cancel.
    private static bool Same(string expected, string actual)
    {
        if (IsError(expected) || IsError(actual))
        {
            return expected == actual;
        }

        string[] first = expected.Split(' '), second = actual.Split(' ');
        double difference = Math.Abs(Number(first[1]) - Number(second[1]));
        bool bothNaN = double.IsNaN(Number(first[1])) && double.IsNaN(Number(second[1]));
        return first[0] == second[0] && (bothNaN || difference <= 1e-8 * Math.Max(1, Math.Abs(Number(first[1]))));
    }

    private static bool IsError(string result) => result.Contains("Error: ", StringComparison.Ordinal);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "transforms.json");
        using JsonDocument recorded = JsonDocument.Parse(File.ReadAllText(path));
        return recorded.RootElement.GetProperty("functions").Deserialize<Dictionary<string, Dictionary<string, string>>>()!;
    }
}

using System.Reflection;
using System.Text;
using System.Text.Json;
using Autograd.Compat;
using Autograd.Unit.Conventions;

namespace Autograd.Unit.Names;

/// <summary>
/// Every name of torch.autograd, where it is in C#, and which tests show what it does: autograd.tsv, which docs/autograd.md repeats.
/// UPDATE_NAMES=1 in the environment writes the page anew.
/// </summary>
public class AutogradNameTests
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Row[] Rows =
    [
        .. File.ReadLines(Repository.File("tests/Unit/Names/autograd.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new Row(cells[0], cells[1], cells[2], cells[3])),
    ];

    [Fact]
    public void Every_name_is_there_or_has_a_reason() =>
        Assert.All(Rows, row => Assert.True(row.Place.Length == 0 ? row.Tests.Length > 0 : Exists(row.Place), row.Place));

    [Fact]
    public void Every_name_has_tests()
    {
        HashSet<string> tests =
        [
            .. RecordedCases().Select(name => name.Split('.')[0]),
            .. typeof(AutogradNameTests).Assembly.GetTypes().Select(type => type.Name),
        ];
        Assert.All(Rows.Where(row => row.Place.Length > 0),
            row => Assert.All(row.Tests.Split(' '), test => Assert.True(tests.Contains(test), $"{row.Name}: {test}")));
    }

    [Theory]
    [InlineData("torch.autograd.grdd")]
    [InlineData("Tensor.register_hok")]
    [InlineData("GradientEdg")]
    public void A_name_that_is_not_there_is_noticed(string place) => Assert.False(Exists(place));

    [Fact]
    public void The_page_of_autograd_is_up_to_date()
    {
        string path = Repository.File("docs/autograd.md");
        string actual = Page();
        if (Environment.GetEnvironmentVariable("UPDATE_NAMES") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static bool Exists(string place)
    {
        string[] parts = place.Split('.');
        if (parts[0] == "torch")
        {
            Type? module = typeof(torch);
            foreach (string part in parts[1..^1])
            {
                module = module?.GetNestedTypes().FirstOrDefault(type => type.Name.Split('`')[0] == part);
            }

            return module is not null && HasMember(module, parts[^1]);
        }

        Type? declaring = typeof(Tensor).Assembly.GetType($"Autograd.{parts[0]}");
        return declaring is not null && (parts.Length == 1 || HasMember(declaring, parts[1]) || Extensions(declaring).Contains(parts[1]));
    }

    // Protected members, which custom functions override, count too.
    private static bool HasMember(Type type, string name) => type.GetMembers(Members | BindingFlags.FlattenHierarchy)
        .Any(member => member.Name.Split('`')[0] == name && member is not MethodBase { IsPrivate: true } and not FieldInfo { IsPrivate: true });

    private static IEnumerable<string> Extensions(Type extended) =>
        from holder in typeof(torch).Assembly.GetExportedTypes()
        where holder.IsNested && holder.Name.StartsWith("<G>", StringComparison.Ordinal)
        where holder.GetNestedTypes().SelectMany(marker => marker.GetMethods(Members))
            .Any(marker => marker.GetParameters() is [{ ParameterType: var type }] && type == extended)
        from member in holder.GetMembers(Members)
        select member.Name;

    private static string[] RecordedCases()
    {
        string newest = Directory.EnumerateDirectories(Repository.File("tests/Parity/Expected"))
            .Where(folder => Version.TryParse(Path.GetFileName(folder), out _)).MaxBy(folder => Version.Parse(Path.GetFileName(folder)))!;
        using JsonDocument recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(newest, "semantics.json")));
        return [.. recorded.RootElement.GetProperty("cases").EnumerateObject().Select(entry => entry.Name)];
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # torch.autograd in C#

            Every name of `torch.autograd` and what belongs to it, where `Autograd.Compat` has it, and the tests that compare what it does
            with PyTorch: in lower case files of recorded cases (`tests/Parity/Semantics/Cases`), in upper case classes of `tests/Unit`.
            This page is written by a test from `tests/Unit/Names/autograd.tsv`; `UPDATE_NAMES=1` in the environment writes it anew.

            | of | name | in C# | tests |
            |---|---|---|---|

            """);
        foreach (Row row in Rows)
        {
            string tests = row.Place.Length == 0 ? row.Tests : string.Join(", ", row.Tests.Split(' ').Select(test => $"`{test}`"));
            page.Append($"| {row.Section} | `{row.Name}` | {(row.Place.Length == 0 ? "missing" : $"`{row.Place}`")} | {tests} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private sealed record Row(string Section, string Name, string Place, string Tests);
}

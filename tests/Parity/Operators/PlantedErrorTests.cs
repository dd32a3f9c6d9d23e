using Autograd.Compat;
using Autograd.OperatorCalls;

namespace Autograd.Parity.Operators;

/// <summary>The comparison finds what it is there to find.</summary>
[Collection(nameof(ProcessSettingsCollection))]
public class PlantedErrorTests
{
    private static readonly OperatorCase Add = Recorded("add.Tensor", recorded => recorded.Expected is
        { Node: not null, Gradients.Count: > 1, Results: [RecordedTensor { Data.Length: > 0 }] });

    private static readonly Route TorchAdd = Suite.Routes(Add).Single(route => route.Name == "torch.add");

    [Fact]
    public void The_case_passes_as_it_is_recorded() => Assert.Empty(Suite.Differences(Add, TorchAdd));

    [Fact]
    public void A_changed_bit_of_a_result_is_found() =>
        Finds("result 0", Add.Expected with { Results = [Flipped(Add.Expected.Results![0])] });

    [Fact]
    public void A_changed_bit_of_a_gradient_is_found()
    {
        string name = Add.Expected.Gradients!.Keys.First();
        Dictionary<string, object?> gradients = new(Add.Expected.Gradients!) { [name] = Flipped(Add.Expected.Gradients![name]) };
        Finds($"gradient of {name}", Add.Expected with { Gradients = gradients });
        gradients[name] = null;
        Finds($"gradient of {name}", Add.Expected with { Gradients = gradients });
    }

    [Fact]
    public void Other_strides_are_found()
    {
        var result = (RecordedTensor)Add.Expected.Results![0]!;
        Finds("result 0", Add.Expected with { Results = [result with { Strides = [.. result.Shape.Select(_ => 7L)] }] });
    }

    [Fact]
    public void Another_dtype_is_found()
    {
        var result = (RecordedTensor)Add.Expected.Results![0]!;
        Finds("result 0", Add.Expected with { Results = [result with { DType = DType.Int8 }] });
    }

    [Fact]
    public void Another_node_is_found() => Finds("node", Add.Expected with { Node = "AddBackward1" });

    [Fact]
    public void One_result_more_is_found() => Finds("result", Add.Expected with { Results = [.. Add.Expected.Results!, null] });

    [Fact]
    public void A_missing_error_is_found() => Finds("error", Add.Expected with { Error = "The size of tensor a must match" });

    [Fact]
    public void An_error_of_the_gradient_is_found() => Finds("error of the gradient", Add.Expected with { GradientError = "not implemented" });

    [Fact]
    public void Another_error_is_found()
    {
        OperatorCase failing = RecordedOperators.Letters.SelectMany(RecordedOperators.Read).First(recorded =>
            recorded.Expected.Error is not null && Suite.Routes(recorded).Any(route => !route.IsHandWritten));
        Route route = Suite.Routes(failing).First(route => !route.IsHandWritten);
        Assert.Empty(Suite.Differences(failing, route));
        OperatorCase changed = failing with { Expected = failing.Expected with { Error = failing.Expected.Error + "." } };
        Assert.StartsWith("error", Assert.Single(Suite.Differences(changed, route)));
    }

    [Fact]
    public void Another_content_of_a_written_argument_is_found()
    {
        OperatorCase written = Recorded("add_.Tensor", recorded => recorded.Expected.After?["self"] is RecordedTensor { Data.Length: > 0 });
        OperatorCase changed = written with
        {
            Expected = written.Expected with { After = new Dictionary<string, object?> { ["self"] = Flipped(written.Expected.After!["self"]) } },
        };
        Assert.StartsWith("after the call of self", Assert.Single(Suite.Differences(changed, Suite.Routes(written).First())));
    }

    [Fact]
    public void A_wrong_route_is_found()
    {
        Assert.NotEmpty(Suite.Differences(Add, TorchAdd with { Call = static a => torch.sub(a.Tensor("self"), a.Tensor("other")) }));
        Assert.NotEmpty(Suite.Differences(Add, TorchAdd with { Call = static a => torch.add(a.Tensor("self"), a.Tensor("other"), alpha: 3) }));
    }

    [Fact]
    public void Zero_and_minus_zero_differ_and_NaN_is_NaN()
    {
        RecordedTensor zero = Of(0.0), minusZero = Of(-0.0);
        RecordedTensor nan = Of(double.NaN), otherNan = Of(BitConverter.Int64BitsToDouble(0x7FF8000000000001));
        Assert.NotEmpty(Compare(zero, minusZero));
        Assert.Empty(Compare(nan, otherNan));
        Assert.NotEmpty(Compare(nan, zero));
    }

    [Fact]
    public void A_tolerance_is_measured_in_units_in_the_last_place()
    {
        RecordedTensor one = Of(1), next = Of(Math.BitIncrement(1));
        Assert.NotEmpty(new Comparison(0.5).Differences(Outcome(one), Outcome(next)));
        Assert.Empty(new Comparison(1).Differences(Outcome(one), Outcome(next)));
        Assert.NotEmpty(new Comparison(1).Differences(Outcome(one), Outcome(Of(double.NaN))));
    }

    private static IEnumerable<string> Compare(RecordedTensor expected, RecordedTensor actual) =>
        new Comparison(0).Differences(Outcome(expected), Outcome(actual));

    private static Outcome Outcome(RecordedTensor result) => new([result], null, null, null, null, null);

    private static RecordedTensor Of(double number) => new(DType.Float64, [], null, BitConverter.GetBytes(number));

    private static OperatorCase Recorded(string op, Func<OperatorCase, bool> suits) =>
        RecordedOperators.Read(op[..1]).First(recorded => recorded.Operator == op && suits(recorded));

    private static RecordedTensor Flipped(object? value)
    {
        var tensor = (RecordedTensor)value!;
        byte[] data = [.. tensor.Data!];
        data[0] ^= 1;
        return tensor with { Data = data };
    }

    private static void Finds(string part, Outcome changed) =>
        Assert.StartsWith(part, Assert.Single(Suite.Differences(Add with { Expected = changed }, TorchAdd)));
}

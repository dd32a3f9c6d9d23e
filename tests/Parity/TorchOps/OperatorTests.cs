using System.Collections;

namespace Autograd.Parity.TorchOps;

/// <summary>Calls by name do what torch.ops does in Python: overloads, conversions, results, error texts.</summary>
public class OperatorTests
{
    private static readonly RecordedOperators Recorded = RecordedOperators.Load();

    public static TheoryData<int, string> Calls
    {
        get
        {
            var calls = new TheoryData<int, string>();
            for (int i = 0; i < Recorded.Calls.Length; i++)
            {
                calls.Add(i, Recorded.Calls[i].ToString());
            }

            return calls;
        }
    }

    public static TheoryData<string> Packets => [.. Recorded.Overloads.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_returns_or_raises_what_it_does_in_Python(int index, string call)
    {
        RecordedCall recorded = Recorded.Calls[index];
        Assert.Equal(recorded.ToString(), call);
        string expected = recorded.Error is null ? recorded.Result! : $"{recorded.Error}: {recorded.Message}";
        Assert.Equal(expected, Outcome(recorded.Invoke));
    }

    [Theory]
    [MemberData(nameof(Packets))]
    public void Overloads_are_those_of_Python_in_its_order(string name) =>
        Assert.Equal(Recorded.Overloads[name], Torch.Operators["aten"][name].Overloads);

    [Fact]
    public void Schemas_are_listed_as_Python_prints_them() => Assert.Empty(Recorded.Schemas.Except(Torch.Operators.Schemas));

    private static string Outcome(Func<object?> invoke)
    {
        try
        {
            return Text(invoke());
        }
        catch (TorchException e)
        {
            string type = e switch
            {
                TorchAttributeException => "AttributeError",
                TorchIndexException => "IndexError",
                TorchValueException => "ValueError",
                TorchTypeException => "TypeError",
                TorchNotImplementedException => "NotImplementedError",
                _ => "RuntimeError",
            };
            return $"{type}: {e.Message}";
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "None",
        string text => $"'{text}'",
        Device device => $"'{device}'",
        Tensor tensor => TestDevice.Unnamed(tensor.ToString()),
        IDictionary { Count: 0 } => "{}",
        IEnumerable items => PythonStr.List(items.Cast<object?>().Select(Text)),
        _ => PythonStr.Number(value),
    };
}

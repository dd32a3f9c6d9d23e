using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Parity.Printing;

[Collection(PrintOptionsCollection.Name)]
[OnCpu("the expected text names no device")]
public sealed class PrintTests
{
    private static readonly Tensor T = Torch.Tensor([1.0, 2.0]);

    // The values of builtins() in eng/record/printing.py.
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["none"] = null,
        ["true"] = true,
        ["int"] = -7,
        ["float"] = 100.0,
        ["small float"] = 1e-5,
        ["complex"] = new Complex(1, 2),
        ["imaginary"] = new Complex(0, 2),
        ["string"] = "it's",
        ["quotes"] = "it's \"so\"",
        ["escapes"] = "a\\b\n\t\r\u0001é\u2028\U0001F600\u00a0",
        ["tensor"] = T,
        ["number"] = Torch.Tensor(2.5),
        ["pair"] = (1, "a"),
        ["one"] = ValueTuple.Create(T),
        ["nothing"] = ValueTuple.Create(),
        ["list"] = new List<object?> { 1.5, null, "x" },
        ["empty list"] = Array.Empty<int>(),
        ["nested"] = new List<object> { (1, 2), new List<Tensor> { T } },
        ["dict"] = new Dictionary<string, object> { ["a"] = T, ["b"] = 1 },
        ["set"] = new HashSet<int> { 1 },
        ["empty set"] = new HashSet<int>(),
        ["dtype"] = DType.Float32,
        ["dtypes"] = (DType[])[DType.Int64],
        ["device"] = Device.Cpu,
        ["devices"] = (Device[])[Device.Cpu],
        ["layout"] = Layout.Strided,
        ["size"] = T.Shape,
        ["sizes"] = (Size[])[default],
        ["max"] = T.Max(0),
        ["tensors"] = T.Unbind(),
    };

    [Fact]
    public void Every_recorded_value_has_the_text_it_has_in_Python() => PrintedText.AssertNone(
        RecordedPrinting.Load().Builtins.SelectMany(recorded => (string?[])
        [
            PrintedText.Difference($"str({recorded.Key})", recorded.Value.Str, str(Values[recorded.Key])),
            PrintedText.Difference($"repr({recorded.Key})", recorded.Value.Repr, repr(Values[recorded.Key])),
        ]));

    [Fact]
    public void Print_takes_values_separators_and_ends()
    {
        Assert.Equal("\n", Printed(() => print()));
        Assert.Equal("None\n", Printed(() => print(null)));
        Assert.Equal("tensor([1., 2.])\n", Printed(() => print(T)));
        Assert.Equal("tensor([1., 2.]) \n 3\n", Printed(() => print(T, "\n", 3)));
        Assert.Equal("a\nb\nc\n", Printed(() => print("a", "b", "c", sep: "\n")));
        Assert.Equal("a", Printed(() => print("a", end: "")));
        Assert.Equal("a b!", Printed(() => print("a", "b", end: "!")));
        Assert.Equal("a, b!", Printed(() => print("a", "b", sep: ", ", end: "!")));
        Assert.Equal("1 2 3 4 5 6 7 8\n", Printed(() => print(1, 2, 3, 4, 5, 6, 7, 8)));
        Assert.Equal("123456", Printed(() => print(1, 2, 3, 4, 5, 6, sep: "", end: "")));
    }

    [Fact]
    public void Print_takes_an_array_or_a_list_as_one_value()
    {
        Assert.Equal("[1, 2]\n", Printed(() => print([1, 2])));
        Assert.Equal("[1.0, 2.0]\n", Printed(() => print(new[] { 1.0, 2.0 })));
        Assert.Equal("['a', 'b']\n", Printed(() => print(new[] { "a", "b" })));
        Assert.Equal("(tensor(1.), tensor(2.))\n", Printed(() => print(T.Unbind())));
        Assert.Equal("(tensor(1.), tensor(2.)) x\n", Printed(() => print(T.Unbind(), "x")));
    }

    [Fact]
    public void A_node_prints_its_name_and_address_and_its_edges_print_as_tuples()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Node node = (x * T).GradFn!;
        const string Leaf = "<AccumulateGrad object at 0x[0-9a-f]+>";
        Assert.Matches("^<MulBackward0 object at 0x[0-9a-f]+>\n$", Printed(() => print(node)));
        Assert.Matches($@"^\(\({Leaf}, 0\), \(None, 0\)\)\n$", Printed(() => print(node.NextFunctions)));
        Assert.Matches($@"^\({Leaf}, 0\)\n$", Printed(() => print(node.NextFunctions[0])));
    }

    [Fact]
    public void An_interpolated_string_has_the_number_of_a_tensor_without_dimensions()
    {
        using Tensor norm = Torch.Tensor(11.42795467376709);
        Assert.Equal("norm 11.42795467376709\n", Printed(() => print($"norm {norm}")));
        Assert.Equal("tensor(11.4280)\n", Printed(() => print(norm)));
        Assert.Equal("tensor(11.4280)\n", Printed(() => Console.WriteLine(norm)));
    }

    [Fact]
    public void Len_is_the_first_length()
    {
        Assert.Equal(2, len(T));
        Assert.Equal(3, len("abc"));
        Assert.Equal(1, len(T.Shape));
        Assert.Equal(2, len((int[])[1, 2]));
        Assert.Equal(3, len((1, 2, 3)));
        Assert.Equal("len() of a 0-d tensor", Assert.Throws<TorchTypeException>(() => len(Torch.Tensor(1.0))).Message);
    }

    private static string Printed(Action action)
    {
        TextWriter before = Console.Out;
        using var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString();
    }
}

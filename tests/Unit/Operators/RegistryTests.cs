using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Operators;

/// <summary>Every operator of the registry can be found, described, and called wrongly without harm.</summary>
public class RegistryTests
{
    private static readonly IReadOnlyList<string> Schemas = Torch.Operators.Schemas;

    private static readonly IReadOnlyList<OpOverload> Overloads =
        [.. Torch.Operators.SelectMany(space => space).SelectMany(packet => packet.Overloads.Select(name => packet[name]))];

    private sealed class Stranger;

    [Fact]
    public void Every_listed_schema_is_found_by_its_name_and_prints_the_same()
    {
        Assert.True(Schemas.Count > 3000, $"only {Schemas.Count} schemas");
        Assert.Empty(Overloads.Select(op => op.Schema.ToString()).Except(Schemas));
        Assert.Empty(Schemas.Select(schema => schema[..schema.IndexOf('(')]).Except(Overloads.Select(op => op.Name)));
    }

    [Fact]
    public void Every_schema_prints_the_arguments_that_it_lists()
    {
        foreach (FunctionSchema schema in Overloads.Select(op => op.Schema))
        {
            string text = schema.ToString();
            Assert.StartsWith($"{schema.Name}{(schema.OverloadName.Length > 0 ? "." : "")}{schema.OverloadName}(", text);
            Assert.All(schema.Arguments, argument => Assert.Contains($" {argument.Name}", text));
        }
    }

    [Fact]
    public void Every_operator_refuses_one_argument_too_many() =>
        Assert.All(Overloads, op =>
        {
            int count = op.Schema.Arguments.Count;
            var e = Assert.ThrowsAny<TorchException>(() => op.Invoke(new object?[count + 1]));
            Assert.StartsWith($"{op.Schema.Name}() expected at most {count} argument(s) but received {count + 1} argument(s). Declaration: ", e.Message);
        });

    [Fact]
    public void Every_operator_refuses_an_object_that_it_does_not_know() =>
        Assert.All(Overloads.Where(op => op.Schema.Arguments.Count > 0), op =>
        {
            object?[] arguments = [new Stranger()];
            SchemaArgument first = op.Schema.Arguments[0];
            var e = Assert.ThrowsAny<TorchException>(() => _ = first.IsKeywordOnly
                ? op.Invoke([], (first.Name, new Stranger()))
                : op.Invoke(arguments));
            Assert.Contains("but instead found type 'Stranger'.", e.Message);
        });

    [Fact]
    public void Every_operator_refuses_a_keyword_that_it_does_not_have() =>
        Assert.All(Overloads, op =>
            Assert.ThrowsAny<TorchException>(() => op.Invoke([], ("no such argument", null))));

    /// <summary>In Python the second of these ends the process.</summary>
    [Fact]
    public void None_for_a_tensor_is_refused_before_the_kernel()
    {
        OpNamespace aten = Torch.Operators["aten"];
        const string Text = "Expected a proper Tensor but got None (or an undefined Tensor in C++) for argument #0";
        Assert.Equal($"{Text} 'self'", Assert.Throws<TorchException>(() => aten["sin"].Invoke([null])).Message);
        Assert.Equal($"{Text} 'input'", Assert.Throws<TorchException>(
            () => aten["native_batch_norm"].Invoke(null, null, null, null, null, false, 0.1, 0.1)).Message);
    }

    [Fact]
    public void Every_operator_asks_for_what_it_cannot_do_without() =>
        Assert.All(Overloads.Where(op => op.Schema.Arguments.Any(argument => !argument.HasDefault)), op =>
        {
            var e = Assert.ThrowsAny<TorchException>(() => op.Invoke());
            string missing = op.Schema.Arguments.First(argument => !argument.HasDefault).Name;
            Assert.StartsWith($"{op.Schema.Name}() is missing value for argument '{missing}'. Declaration: ", e.Message);
        });

    [Fact]
    public void Calls_that_fail_leave_nothing_behind() => LiveHandles.ReturnToTheirStart("failed calls by name", () =>
    {
        using Tensor x = Torch.Ones(2);
        Assert.ThrowsAny<TorchException>(() => Torch.Operators["aten"]["add"].Invoke(x, new Stranger()));
        Assert.ThrowsAny<TorchException>(() => Torch.Operators["aten"]["cat"].Invoke(new object?[] { x, null }));
    });

    [Fact]
    public void Results_are_given_back() => LiveHandles.ReturnToTheirStart("calls by name", () =>
    {
        OpNamespace aten = Torch.Operators["aten"];
        using Tensor x = Torch.Ones(2);
        ((Tensor)aten["add"].Invoke(x, 1)!).Dispose();
        foreach (object? tensor in (object?[])aten["max"].Invoke(x, 0)!)
        {
            ((Tensor)tensor!).Dispose();
        }

        foreach (Tensor? tensor in (Tensor?[])aten["split"].Invoke(x, 1)!)
        {
            tensor!.Dispose();
        }
    });

    [Fact]
    public void An_in_place_operator_returns_the_same_object()
    {
        Tensor x = Torch.Ones(2);
        Assert.Same(x, Torch.Operators["aten"]["add_"].Invoke(x, 1));
    }

    [Fact]
    public void A_list_that_holds_itself_is_refused()
    {
        var list = new List<object?>();
        list.Add(list);
        list.Add(list);
        Assert.Throws<ArgumentException>(() => Torch.Operators["aten"]["cat"].Invoke(list));
    }

    [Fact]
    public void A_disposed_tensor_is_refused()
    {
        Tensor x = Torch.Ones(2);
        x.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Torch.Operators["aten"]["sin"].Invoke(x));
    }

    [Theory]
    [InlineData("")]
    [InlineData("::")]
    [InlineData("a::b")]
    [InlineData("sin\0")]
    [InlineData("sin(")]
    [InlineData("sin.out")]
    [InlineData("名前")]
    public void A_name_that_cannot_be_one_is_an_operator_that_does_not_exist(string name)
    {
        Assert.Throws<TorchAttributeException>(() => Torch.Operators["aten"][name]);
        Assert.Throws<TorchAttributeException>(() => Torch.Operators[name]["sin"]);
        Assert.Throws<TorchAttributeException>(() => Torch.Operators["aten"]["sin"][$"{name}x"]);
    }

    [Fact]
    public void An_operator_that_only_TorchScript_can_call_says_so()
    {
        var e = Assert.Throws<TorchNotImplementedException>(() => Torch.Operators["prim"]["Print"].Invoke());
        Assert.EndsWith("can be called from TorchScript only", e.Message);
    }
}

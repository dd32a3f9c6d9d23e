using Autograd.Interop;
using Autograd.OpGen;
using Autograd.OpGen.Model;

namespace Autograd.Unit.Generation;

/// <summary>The schemas that operators are generated from are those of the loaded LibTorch.</summary>
public class SchemaTests
{
    private static readonly HashSet<string> Registered = [.. OperatorTable.Names()];

    private static readonly SchemaList Listed = SchemaList.ReadAll(Path.Combine(OpGen.Generator.ProjectDirectory(), "Schemas"))
        .Single(list => list.Version == Version.Parse(Torch.Version));

    [Fact]
    public void Arguments_have_the_names_and_the_order_of_the_loaded_LibTorch()
    {
        OperatorSchema[] present = [.. Listed.Operators.Where(op => Registered.Contains($"aten::{op.FullName}"))];
        Assert.True(present.Length > 2000, $"Only {present.Length} operators were found.");
        Assert.All(present, op => Assert.Equal(Names(op), Names(Loaded(op))));
    }

    [Fact]
    public void Results_are_as_many_as_those_of_the_loaded_LibTorch() =>
        Assert.All(
            Listed.Operators.Where(op => Registered.Contains($"aten::{op.FullName}")),
            op => Assert.Equal(op.Results.Count, Loaded(op).Results.Count));

    [Fact]
    public void Few_listed_operators_are_not_registered() =>
        Assert.InRange(Listed.Operators.Count(op => !Registered.Contains($"aten::{op.FullName}")), 0, 100);

    private static OperatorSchema Loaded(OperatorSchema op) =>
        SchemaParser.Parse(OperatorTable.Schema(OperatorTable.Find(op.FullName))["aten::".Length..], op.IsMethod, op.IsFunction);

    private static string[] Names(OperatorSchema schema) => [.. schema.Arguments.Select(argument => argument.Name)];
}

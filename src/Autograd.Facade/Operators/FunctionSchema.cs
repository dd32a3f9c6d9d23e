using Autograd.Interop;

namespace Autograd;

/// <summary>What an operator takes and returns; <c>op._schema</c>, a <c>torch.FunctionSchema</c>.</summary>
public sealed unsafe class FunctionSchema
{
    private readonly string text;

    private FunctionSchema(string text, object?[] arguments, object?[] returns)
    {
        this.text = text;
        Arguments = [.. arguments.Select(argument => new SchemaArgument((object?[])argument!))];
        Returns = [.. returns.Select(argument => new SchemaArgument((object?[])argument!))];
        string name = text[..text.IndexOf('(')];
        int dot = name.IndexOf('.');
        Name = dot < 0 ? name : name[..dot];
        OverloadName = dot < 0 ? "" : name[(dot + 1)..];
    }

    /// <summary>The operator's name with its namespace, <c>aten::add</c>.</summary>
    public string Name { get; }

    /// <summary>The overload's name, empty for the one without.</summary>
    public string OverloadName { get; }

    /// <summary>What it takes, in the order of positional arguments.</summary>
    public IReadOnlyList<SchemaArgument> Arguments { get; }

    /// <summary>What it returns; the name of a result is null where it has none.</summary>
    public IReadOnlyList<SchemaArgument> Returns { get; }

    /// <summary>Whether it writes to one of its arguments.</summary>
    public bool IsMutable => Arguments.Any(argument => argument.IsMutable);

    /// <summary>The schema as LibTorch prints it.</summary>
    public override string ToString() => text;

    internal static FunctionSchema Find(string name, string overload)
    {
        Value result;
        Native.Check(Native.ag_packet_schema(name, overload, &result));
        var parts = (object?[])BoxedResult.Take(&result, [])!;
        return new FunctionSchema((string)parts[0]!, (object?[])parts[1]!, (object?[])parts[2]!);
    }
}

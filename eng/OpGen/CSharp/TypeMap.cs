using System.Globalization;
using Autograd.OpGen.Model;

namespace Autograd.OpGen.CSharp;

/// <summary>
/// A C# parameter type with the default it takes there; <see cref="Default"/> is null where it is required.
/// </summary>
internal readonly record struct MappedType(string Type, string? Default);

/// <summary>How schema types and defaults are spelled in C#.</summary>
internal static class TypeMap
{
    /// <summary>The type and default of a parameter, or null where a value of the type cannot be carried.</summary>
    public static MappedType? Parameter(UnionArgument argument)
    {
        SchemaType type = argument.Type;
        if (type.IsList)
        {
            return ListType(type) is { } list ? new MappedType(list, argument.IsRequired ? null : "default") : null;
        }

        if (ElementType(type) is not { } element)
        {
            return null;
        }

        ArgumentDefault value = argument.Default;
        if (value.Kind == DefaultKind.Required)
        {
            return new MappedType(type.IsOptional ? element + "?" : element, null);
        }

        // Only plain C# types have constants; the others state their default in the documentation and send null.
        return value.Kind == DefaultKind.Literal && !type.IsOptional && Constant(type.Name, value.Text!) is { } constant
            ? new MappedType(element, constant)
            : new MappedType(element + "?", "null");
    }

    /// <summary>The C# type of a result, or null where it cannot be carried.</summary>
    public static string? Result(SchemaType type) => (type.Name, type.IsList) switch
    {
        ("Tensor", true) when !type.HasOptionalElements => "Tensor[]",
        ("Tensor" or "int" or "float" or "bool" or "Scalar", false) => ElementType(type),
        _ => null,
    };

    /// <summary>The name of the <c>OpCall</c> member that reads a result of a C# type.</summary>
    public static string ResultMember(string type) => type switch
    {
        "Tensor[]" => "Tensors",
        "long" => "Long",
        "double" => "Double",
        "bool" => "Bool",
        _ => type,
    };

    private static string? ElementType(SchemaType type) => type.Name switch
    {
        "Tensor" => "Tensor",
        "int" => "long",
        "float" => "double",
        "bool" => "bool",
        "str" => "string",
        "Scalar" => "Scalar",
        "ScalarType" => "DType",
        "Layout" => "Layout",
        "MemoryFormat" => "MemoryFormat",
        "Device" => "Device",
        "Generator" => "Generator",
        _ => null,
    };

    private static string? ListType(SchemaType type) => (type.Name, type.HasOptionalElements) switch
    {
        ("Tensor", false) => "TensorList",
        ("Tensor", true) => "OptionalTensorList",
        ("int", false) => "IntList",
        ("float", false) => "DoubleList",
        ("bool", false) => "BoolList",
        ("Scalar", false) => "ScalarList",
        _ => null,
    };

    private static string? Constant(string type, string text) => (type, text) switch
    {
        ("int", "Mean") => "1",
        ("int", _) => long.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        ("float", "inf") => "double.PositiveInfinity",
        ("float", "-inf") => "double.NegativeInfinity",
        ("float", _) => text,
        ("bool", "True") => "true",
        ("bool", "False") => "false",
        ("str", _) => Literal(text[1..^1]),
        _ => null,
    };

    private static string Literal(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

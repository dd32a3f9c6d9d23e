namespace Autograd;

/// <summary>Python's text for the type of a value, in messages: <c>&lt;class 'float'&gt;</c>.</summary>
internal static class PythonTypes
{
    internal static string Of(object? value) => $"<class '{Name(value)}'>";

    private static string Name(object? value) => value switch
    {
        null => "NoneType",
        Tensor => "torch.Tensor",
        bool => "bool",
        sbyte or byte or short or ushort or int or uint or long or ulong => "int",
        Half or float or double => "float",
        System.Numerics.Complex => "complex",
        string => "str",
        Dims { IsInt: true } => "int",
        Dims { IsTuple: true } => "tuple",
        Dims dims => dims.Count > 0 ? "dict" : "NoneType",
        System.Runtime.CompilerServices.ITuple => "tuple",
        Array or System.Collections.IList => "list",
        System.Collections.IDictionary => "dict",
        _ => value.GetType().Name,
    };
}

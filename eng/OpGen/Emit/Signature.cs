using Autograd.OpGen.CSharp;

namespace Autograd.OpGen.Emit;

/// <summary>Spells parameter lists, in declarations and in references.</summary>
internal static class Signature
{
    private static readonly HashSet<string> ReferenceTypes =
        ["Tensor", "string", "DType", "Layout", "MemoryFormat", "Device", "Generator"];

    /// <summary>A declaration's parameter list.</summary>
    public static string Declare(Method method, Func<Parameter, string> name) =>
        string.Join(", ", method.Parameters.Select(p =>
            $"{p.Type} {Names.Escape(name(p))}{(p.Default is null ? "" : $" = {p.Default}")}"));

    /// <summary>A <c>cref</c>'s parameter list, which cannot say that a reference may be null.</summary>
    public static string Refer(Method method) =>
        string.Join(", ", method.Parameters.Select(p =>
        {
            string plain = p.Type.TrimEnd('?');
            return p.Type == "params ReadOnlySpan<long>" ? "ReadOnlySpan{long}"
                : ReferenceTypes.Contains(plain) ? plain
                : p.Type;
        }));

    /// <summary>The attribute that ranks an overload, where it needs one.</summary>
    public static void WritePriority(CodeWriter code, Method method)
    {
        if (method.Priority > 0)
        {
            code.Line($"[OverloadResolutionPriority({method.Priority})]");
        }
    }
}

using Autograd.OpGen.CSharp;

namespace Autograd.OpGen.Emit;

/// <summary>Where the functions of PyTorch's modules live in C#.</summary>
/// <remarks>
/// C# forbids a member named as its class, which <c>torch.fft.fft</c> needs. The facade therefore calls the class
/// <c>Torch.Fourier</c>, and Compat makes <c>torch.fft</c> a property whose type has another name.
/// </remarks>
internal static class Modules
{
    private const string CompatFft = "FftModule";

    /// <summary>The facade's nested classes for a function.</summary>
    public static IReadOnlyList<string> FacadePath(Method method) => method.Row.Module switch
    {
        "torch" => ["Torch"],
        "nn" => ["Torch", "Nn", "Functional"],
        "fft" => ["Torch", "Fourier"],
        string module => ["Torch", Names.Pascal(module)],
    };

    /// <summary>Compat's nested classes for a function.</summary>
    public static IReadOnlyList<string> CompatPath(Method method) => method.Row.Module switch
    {
        "torch" => ["torch"],
        "nn" => ["torch", "nn", "functional"],
        "fft" => ["torch", CompatFft],
        string module => ["torch", module],
    };

    /// <summary>Whether Compat's function is called on a property rather than on a class.</summary>
    public static bool IsInstance(Method method) => method.Row.Module == "fft";

    /// <summary>Opens the classes of a path.</summary>
    public static void Open(CodeWriter code, IReadOnlyList<string> path)
    {
        for (int i = 0; i < path.Count; i++)
        {
            string name = path[i];
            string pythonName = string.Join('.', path.Take(i + 1)).ToLowerInvariant();
            if (name == CompatFft)
            {
                code.Line("/// <summary>The operators of PyTorch's <c>torch.fft</c>.</summary>");
                code.Line($"public static {CompatFft} fft => default;");
                code.Line();
                code.Line("/// <summary>What <see cref=\"fft\"/> is: it holds functions only.</summary>");
                code.Open($"public readonly partial struct {name}");
                continue;
            }

            if (i > 0)
            {
                string module = pythonName.Replace("fourier", "fft", StringComparison.Ordinal);
                code.Line($"/// <summary>The operators of PyTorch's <c>{module}</c>.</summary>");
            }

            code.Open($"public static partial class {name}");
        }
    }
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Autograd.Parity.Semantics;

/// <summary>The cases of this assembly, named as eng/record/semantics.py names its own: <c>file_name.case</c>.</summary>
internal static partial class SemanticCases
{
    private const string Namespace = "Autograd.Parity.Semantics.Cases";

    /// <summary>The cases that the loaded LibTorch can run.</summary>
    public static IReadOnlyDictionary<string, Action<Show>> All { get; } = Methods()
        .Where(method => Since(method) is null)
        .ToDictionary(NameOf, method => method.CreateDelegate<Action<Show>>());

    /// <summary>The cases of what this library offers although the loaded release of PyTorch does not have it.</summary>
    public static IReadOnlyDictionary<string, (Version Since, Action<Show> Case)> Offered { get; } = Methods()
        .Where(method => Since(method) is { OfferedBefore: true })
        .ToDictionary(NameOf, method => (Since(method)!.Version, method.CreateDelegate<Action<Show>>()));

    private static IEnumerable<MethodInfo> Methods() => typeof(SemanticCases).Assembly.GetTypes()
        .Where(type => type.Namespace == Namespace && type.DeclaringType is null)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    // The mark of a case that the loaded release is too old for.
    private static SinceAttribute? Since(MethodInfo method) =>
        method.GetCustomAttribute<SinceAttribute>() is { } since && Version.Parse(Torch.Version) < since.Version ? since : null;

    /// <summary>The recorder's name of a case.</summary>
    public static string NameOf(MethodInfo method) =>
        $"{InnerCapital().Replace(method.DeclaringType!.Name, "_$0").ToLowerInvariant()}.{method.Name}";

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex InnerCapital();
}

using System.Reflection;
using Autograd.Compat;

namespace Autograd.Unit.Names;

/// <summary>The names that a program with <c>using Autograd.Compat</c> can write in each of PyTorch's namespaces.</summary>
internal static class CompatNames
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IReadOnlyDictionary<string, IReadOnlySet<string>> ByNamespace { get; } =
        PublicName.Namespaces.ToDictionary(path => path, Of);

    private static IReadOnlySet<string> Of(string path) =>
        (path == "torch.Tensor" ? MembersOf(typeof(Tensor)).Concat(Extensions()) : MembersOf(Module(path))).ToHashSet();

    // A module is a nested class; torch.fft, whose name is also that of a function in it, is a property.
    private static Type Module(string path) => path.Split('.').Skip(1).Aggregate(
        typeof(torch), (type, part) => type.GetNestedType(part) ?? type.GetProperty(part)!.PropertyType);

    private static IEnumerable<string> MembersOf(Type type) => type.GetMembers(Members)
        .Except(type.GetProperties(Members).SelectMany(property => property.GetAccessors())).Select(member => member.Name);

    // The compiler keeps the declarations of an extension block in a nested type, and what they extend in a marker within it.
    private static IEnumerable<string> Extensions() =>
        from holder in typeof(torch).Assembly.GetExportedTypes()
        where holder.IsNested && holder.Name.StartsWith("<G>", StringComparison.Ordinal)
        where holder.GetNestedTypes().SelectMany(marker => marker.GetMethods(Members))
            .Any(marker => marker.GetParameters() is [{ ParameterType: var extended }] && extended == typeof(Tensor))
        from name in MembersOf(holder)
        select name;
}

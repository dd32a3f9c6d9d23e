using Autograd.Unit.Conventions;

namespace Autograd.Unit.Names;

/// <summary>A public name of one of PyTorch's namespaces, as eng/record/names.py recorded it.</summary>
/// <param name="Namespace">Such as <c>torch.Tensor</c>.</param>
/// <param name="Name">Such as <c>add_</c>.</param>
/// <param name="Kind">What it is: function, method, attribute, class, module, or the type of a value.</param>
/// <param name="Origin">The module that a function, class or module comes from; empty for values.</param>
internal sealed record PublicName(string Namespace, string Name, string Kind, string Origin)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>The namespaces that are recorded, in the order of the table.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
        ["torch", "torch.Tensor", "torch.nn.functional", "torch.linalg", "torch.fft", "torch.special"];

    /// <summary>The names of each recorded version, oldest first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PublicName>> Recorded() =>
        Directory.GetFiles(Repository.File("tests/Parity/Expected"), "names.tsv", SearchOption.AllDirectories)
            .Select(file => (Version: Version.Parse(Path.GetFileName(Path.GetDirectoryName(file)!)), File: file))
            .OrderBy(recorded => recorded.Version)
            .ToDictionary(recorded => recorded.Version.ToString(2), recorded => Read(recorded.File));

    private static IReadOnlyList<PublicName> Read(string file) =>
        [.. File.ReadLines(file).Where(line => !line.StartsWith('#')).Skip(1)
            .Select(line => line.Split('\t')).Select(row => new PublicName(row[0], row[1], row[2], row[3]))];
}

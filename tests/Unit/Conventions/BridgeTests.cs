using System.Reflection;
using System.Text.RegularExpressions;
using Autograd.Interop;

namespace Autograd.Unit.Conventions;

/// <summary>The headers of the bridge and Native.cs declare the same functions.</summary>
public partial class BridgeTests
{
    private static readonly string Header = string.Concat(((string[])["bridge.h", "bridge_autograd.h", "bridge_devices.h", "bridge_interop.h", "bridge_transforms.h"])
        .Select(name => File.ReadAllText(Repository.File($"src/Autograd.Bridge/{name}"))));

    private static readonly Dictionary<string, int> Exports = Export().Matches(Header)
        .ToDictionary(match => match.Groups["name"].Value, match => CountParameters(match.Groups["parameters"].Value));

    private static readonly Dictionary<string, int> Imports = typeof(Native)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        .Where(method => method.Name.StartsWith("ag_", StringComparison.Ordinal))
        .ToDictionary(method => method.Name, method => method.GetParameters().Length);

    [Fact]
    public void Every_export_is_imported_and_every_import_is_exported() =>
        Assert.Equal(Exports.Keys.Order(), Imports.Keys.Order());

    [Fact]
    public void Every_import_takes_as_many_arguments_as_the_export() => Assert.Equal(Exports.OrderBy(e => e.Key), Imports.OrderBy(e => e.Key));

    [Fact]
    public void The_loaded_bridge_has_every_export()
    {
        Assert.NotEmpty(Torch.Version);
        nint bridge = System.Runtime.InteropServices.NativeLibrary.Load(NativeLoader.Loaded!.Bridge!.Path);
        Assert.All(Exports.Keys, name => Assert.True(System.Runtime.InteropServices.NativeLibrary.TryGetExport(bridge, name, out _), name));
    }

    [Fact]
    public void The_tags_and_kinds_of_errors_are_the_headers()
    {
        Assert.Equal(Constants("AG_ERROR_"), Constants<NativeErrorKind>());
        Assert.Equal(
            Constants("AG_").Where(c => !((string[])["ERROR", "MODE", "FUNCTION", "INPUT", "TRANSFORM", "RANDOMNESS"]).Any(kind => c.Key.StartsWith(kind, StringComparison.Ordinal))),
            Constants<Tag>());
        Assert.Equal(Constants("AG_FUNCTION_"), Constants<FunctionFlags>());
        Assert.Equal(Constants("AG_INPUT_"), Constants<FunctionInputs>());
        Assert.Equal(Constants("AG_TRANSFORM_"), Constants<TransformKind>());
        Assert.Equal(Constants("AG_RANDOMNESS_"), Constants<Randomness>());
    }

    // By value, in upper case without underscores: AG_ERROR_NOT_IMPLEMENTED as NOTIMPLEMENTED.
    private static SortedDictionary<string, int> Constants(string prefix) => new(
        Regex.Matches(Header, $@"^  {prefix}(?<name>\w+) = (?<value>\d+),", RegexOptions.Multiline)
            .ToDictionary(m => m.Groups["name"].Value.Replace("_", ""), m => int.Parse(m.Groups["value"].Value)));

    private static SortedDictionary<string, int> Constants<T>() where T : struct, Enum => new(
        Enum.GetValues<T>().ToDictionary(value => value.ToString().ToUpperInvariant(), value => Convert.ToInt32(value)));

    private static int CountParameters(string parameters) => parameters.Trim() == "void" ? 0 : parameters.Count(c => c == ',') + 1;

    [GeneratedRegex(@"^AG_EXPORT [^;(]*?\b(?<name>ag_\w+)\((?<parameters>[^)]*)\);", RegexOptions.Multiline)]
    private static partial Regex Export();
}

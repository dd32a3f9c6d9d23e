using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Every operator that is registered, found by name at run time, those of loaded libraries included;
/// <see href="https://pytorch.org/docs/stable/library.html">torch.ops</see>.
/// </summary>
/// <remarks>
/// Enumerates the namespaces that have operators. As a <c>dynamic</c> value it takes PyTorch's spelling for any namespace:
/// <c>ops.aten.add(x, y, alpha: 2)</c>. Safe to use from several threads.
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(2);
/// OpOverloadPacket add = Torch.Operators["aten"]["add"];
/// Console.WriteLine(add.Invoke(x, 1.5));                           // tensor([2.5000, 2.5000])
/// Console.WriteLine(add["Tensor"].Invoke([x, x], ("alpha", 2)));   // tensor([3., 3.])
/// </code>
/// </example>
public sealed unsafe class Operators : DynamicObject, IEnumerable<OpNamespace>
{
    private readonly ConcurrentDictionary<string, OpNamespace> namespaces = new();
    private readonly ConcurrentDictionary<string, byte> libraries = new();

    // Only a dynamic call needs code to be generated, and the compiler says so where it is written.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The constructor itself needs none.")]
    internal Operators()
    {
    }

    /// <summary>The operators whose names start with <c>name::</c>; <c>torch.ops.name</c>.</summary>
    /// <param name="name">The namespace, such as <c>aten</c>. One without operators is empty, as in PyTorch.</param>
    public OpNamespace this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return namespaces.GetOrAdd(name, static name => new OpNamespace(name));
        }
    }

    /// <summary>The schemas of all operators, as LibTorch prints them.</summary>
    /// <remarks>A line is <c>aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -&gt; Tensor</c>, say.</remarks>
    public IReadOnlyList<string> Schemas
    {
        get
        {
            byte* text;
            Native.Check(Native.ag_schemas(&text));
            return Marshal.PtrToStringUTF8((nint)text)!.Split('\n');
        }
    }

    /// <summary>The full paths of the libraries that <see cref="LoadLibrary"/> loaded; <c>torch.ops.loaded_libraries</c>.</summary>
    public IReadOnlyCollection<string> LoadedLibraries => [.. libraries.Keys];

    /// <summary>Loads a shared library, which registers its operators; <c>torch.ops.load_library</c>.</summary>
    /// <param name="path">A path; a relative one starts at the current directory. A library loaded before is not loaded again.</param>
    /// <exception cref="DllNotFoundException">The file is missing or no library that this LibTorch can load; the text is the loader's.</exception>
    /// <exception cref="TorchException">The library's registrations are refused, for an operator that exists, say.</exception>
    public void LoadLibrary(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        full = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        byte* failure;
        Native.Check(Native.ag_library_load(full, &failure));
        if (failure != null)
        {
            throw new DllNotFoundException(Marshal.PtrToStringUTF8((nint)failure));
        }

        libraries.TryAdd(full, 0);
    }

    /// <inheritdoc/>
    public IEnumerator<OpNamespace> GetEnumerator() =>
        Schemas.Select(schema => schema[..schema.IndexOf("::", StringComparison.Ordinal)])
            .Distinct().Order(StringComparer.Ordinal).Select(name => this[name]).GetEnumerator();

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, [NotNullWhen(true)] out object? result)
    {
        result = binder.Name == "loaded_libraries" ? LoadedLibraries : this[binder.Name];
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        result = null;
        if (binder.Name != "load_library" || args is not [string path])
        {
            return false;
        }

        LoadLibrary(path);
        return true;
    }

    /// <summary>Python's text for it.</summary>
    public override string ToString() => "<module 'torch.ops' from '_ops.py'>";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

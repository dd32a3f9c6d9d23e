using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>The operators of a namespace, such as <c>aten</c>; <c>torch.ops.aten</c>.</summary>
/// <remarks>Enumerates its operators. Members of a <c>dynamic</c> value are operators.</remarks>
public sealed unsafe class OpNamespace : DynamicObject, IEnumerable<OpOverloadPacket>
{
    private readonly ConcurrentDictionary<string, OpOverloadPacket> packets = new();

    // Only a dynamic call needs code to be generated, and the compiler says so where it is written.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The constructor itself needs none.")]
    internal OpNamespace(string name) => Name = name;

    /// <summary>The name of the namespace.</summary>
    public string Name { get; }

    /// <summary>An operator with all its overloads; <c>torch.ops.aten.add</c>.</summary>
    /// <param name="name">The name without the namespace, such as <c>add</c>.</param>
    /// <exception cref="TorchAttributeException">No operator of that name is registered.</exception>
    public OpOverloadPacket this[string name] => Find(name)
        ?? throw new TorchAttributeException($"'_OpNamespace' '{Name}' object has no attribute '{name}'");

    /// <summary>An operator with all its overloads, or null where none of that name is registered.</summary>
    /// <param name="name">The name without the namespace, such as <c>add</c>.</param>
    public OpOverloadPacket? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (packets.TryGetValue(name, out OpOverloadPacket? packet))
        {
            return packet;
        }

        return OpOverloadPacket.OverloadNames($"{Name}::{name}") is null
            ? null
            : packets.GetOrAdd(name, static (name, space) => new OpOverloadPacket(space, name), Name);
    }

    /// <inheritdoc/>
    public IEnumerator<OpOverloadPacket> GetEnumerator()
    {
        string prefix = $"{Name}::";
        return Torch.Operators.Schemas
            .Where(schema => schema.StartsWith(prefix, StringComparison.Ordinal))
            .Select(schema => schema[prefix.Length..schema.IndexOfAny(['.', '('])])
            .Distinct().Order(StringComparer.Ordinal).Select(name => this[name]).GetEnumerator();
    }

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, [NotNullWhen(true)] out object? result)
    {
        result = this[binder.Name];
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        result = DynamicArguments.Call(this[binder.Name].FullName, null, binder.CallInfo, args);
        return true;
    }

    /// <summary>Python's text for it.</summary>
    public override string ToString() => $"<module 'torch.ops.{Name}' from 'torch.ops'>";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

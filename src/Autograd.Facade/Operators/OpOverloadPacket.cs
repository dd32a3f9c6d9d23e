using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>An operator with all its overloads; <c>torch.ops.aten.add</c>, an <c>OpOverloadPacket</c>.</summary>
/// <remarks>Members of a <c>dynamic</c> value are overloads, and it can be called.</remarks>
public sealed unsafe class OpOverloadPacket : DynamicObject
{
    private const string Default = "default";

    // Only a dynamic call needs code to be generated, and the compiler says so where it is written.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The constructor itself needs none.")]
    internal OpOverloadPacket(string space, string name)
    {
        FullName = $"{space}::{name}";
        DisplayName = $"{space}.{name}";
    }

    /// <summary>The operator's name with its namespace, such as <c>aten::add</c>.</summary>
    public string FullName { get; }

    /// <summary>The overloads' names, in the order in which a call tries them; <c>torch.ops.aten.add.overloads()</c>.</summary>
    /// <remarks>The overload without a name is called <c>default</c>.</remarks>
    public IReadOnlyList<string> Overloads =>
        [.. OverloadNames(FullName)!.Select(name => name.Length == 0 ? Default : name)];

    private string DisplayName { get; }

    /// <summary>One overload; <c>torch.ops.aten.add.Tensor</c>.</summary>
    /// <param name="overload">Its name, <c>default</c> for the one without.</param>
    /// <exception cref="TorchAttributeException">The operator has no such overload.</exception>
    public OpOverload this[string overload]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(overload);
            // A few operators have an overload whose name is that word.
            string[] names = OverloadNames(FullName)!;
            string name = overload == Default && !names.Contains(Default) ? "" : overload;
            return names.Contains(name)
                ? new OpOverload(FullName, name, $"{DisplayName}.{overload}")
                : throw new TorchAttributeException($"The underlying op of '{DisplayName}' has no overload name '{overload}'");
        }
    }

    /// <summary>Calls the first overload that takes the arguments.</summary>
    /// <param name="arguments">The arguments in the schema's order. What follows them takes its default.</param>
    /// <returns>What <see cref="OpOverload.Invoke(ReadOnlySpan{object?})"/> returns.</returns>
    /// <exception cref="TorchException">No overload takes the arguments: the text has the reason for each; or the operator failed.</exception>
    public object? Invoke(params ReadOnlySpan<object?> arguments) => OpCall.ByName(FullName, null, arguments, []);

    /// <summary>Calls the first overload that takes the arguments.</summary>
    /// <param name="arguments">The arguments in the schema's order.</param>
    /// <param name="keywords">Further arguments by name: <c>("alpha", 2)</c>.</param>
    /// <returns>What <see cref="OpOverload.Invoke(ReadOnlySpan{object?})"/> returns.</returns>
    /// <exception cref="TorchException">No overload takes the arguments: the text has the reason for each; or the operator failed.</exception>
    public object? Invoke(ReadOnlySpan<object?> arguments, params ReadOnlySpan<(string Name, object? Value)> keywords) =>
        OpCall.ByName(FullName, null, arguments, keywords);

    /// <summary>PyTorch's text for it: <c>aten.add</c>.</summary>
    public override string ToString() => DisplayName;

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, [NotNullWhen(true)] out object? result)
    {
        result = this[binder.Name];
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = DynamicArguments.Call(FullName, null, binder.CallInfo, args);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        result = binder.Name == "overloads" && args is null or []
            ? Overloads
            : DynamicArguments.Call(FullName, this[binder.Name].OverloadName, binder.CallInfo, args);
        return true;
    }

    /// <summary>The overloads' names as registered; null if there is no such operator.</summary>
    internal static string[]? OverloadNames(string fullName)
    {
        // Native code would end the name there, and might know what comes before.
        if (fullName.Contains('\0'))
        {
            return null;
        }

        byte* text;
        Native.Check(Native.ag_packet_overloads(fullName, &text));
        return text == null ? null : Marshal.PtrToStringUTF8((nint)text)!.Split('\n')[..^1];
    }
}

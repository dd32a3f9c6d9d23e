using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using Autograd.Interop;

namespace Autograd;

/// <summary>One overload of an operator, which has one schema; <c>torch.ops.aten.add.Tensor</c>, an <c>OpOverload</c>.</summary>
/// <remarks>A <c>dynamic</c> value can be called.</remarks>
public sealed class OpOverload : DynamicObject
{
    private readonly string fullName;
    private readonly string displayName;

    // Only a dynamic call needs code to be generated, and the compiler says so where it is written.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The constructor itself needs none.")]
    internal OpOverload(string fullName, string overload, string displayName)
    {
        this.fullName = fullName;
        this.displayName = displayName;
        OverloadName = overload;
    }

    /// <summary>The name with namespace and overload, <c>aten::add.Tensor</c>; <c>op.name()</c>.</summary>
    public string Name => OverloadName.Length == 0 ? fullName : $"{fullName}.{OverloadName}";

    /// <summary>The overload's name, empty for the one without.</summary>
    public string OverloadName { get; }

    /// <summary>What it takes and returns; <c>op._schema</c>.</summary>
    public FunctionSchema Schema => field ??= FunctionSchema.Find(fullName, OverloadName);

    /// <summary>Calls the operator.</summary>
    /// <param name="arguments">
    /// The arguments in the schema's order: tensors, numbers, strings, dtypes, devices, layouts, memory formats, generators,
    /// null for None, and sequences, tuples and dictionaries of these. What follows them takes its default.
    /// </param>
    /// <returns>
    /// A <see cref="Tensor"/>, long, double, bool, Complex, string, <see cref="Device"/>, <see cref="Generator"/>,
    /// <see cref="ScriptObject"/>, an array of tensors, longs, doubles or objects, a dictionary, or null for None; several
    /// results as an array of objects. A tensor given as an argument and returned, by an in-place operator say, is the same object.
    /// </returns>
    /// <exception cref="TorchException">The schema does not take the arguments, or the operator failed.</exception>
    public object? Invoke(params ReadOnlySpan<object?> arguments) => OpCall.ByName(fullName, OverloadName, arguments, []);

    /// <summary>Calls the operator.</summary>
    /// <param name="arguments">The arguments in the schema's order.</param>
    /// <param name="keywords">Further arguments by name: <c>("alpha", 2)</c>.</param>
    /// <returns>What <see cref="Invoke(ReadOnlySpan{object?})"/> returns.</returns>
    /// <exception cref="TorchException">The schema does not take the arguments, or the operator failed.</exception>
    public object? Invoke(ReadOnlySpan<object?> arguments, params ReadOnlySpan<(string Name, object? Value)> keywords) =>
        OpCall.ByName(fullName, OverloadName, arguments, keywords);

    /// <summary>PyTorch's text for it: <c>aten.add.Tensor</c>.</summary>
    public override string ToString() => displayName;

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, [NotNullWhen(true)] out object? result)
    {
        result = binder.Name == "_schema" ? Schema : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = DynamicArguments.Call(fullName, OverloadName, binder.CallInfo, args);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, [NotNullWhen(true)] out object? result)
    {
        result = binder.Name == "name" && args is null or [] ? Name : null;
        return result is not null;
    }
}

using Autograd.Interop;

namespace Autograd;

/// <summary>How the current flow of control saves tensors for backward. Immutable: a scope replaces it.</summary>
/// <param name="Packer">The innermost pair of hooks, or null.</param>
/// <param name="DisabledMessage">What a scope of hooks is refused with, or null if it is allowed.</param>
/// <param name="Mutation">What <see cref="Torch.AllowMutationOnSavedTensors"/> keeps, or null.</param>
internal sealed record SavedTensorsState(
    SavedTensorPacker? Packer = null, string? DisabledMessage = null, MutationOnSavedTensors? Mutation = null)
{
    private static readonly SavedTensorsState None = new();

    // The bridge holds the state by thread; it follows the flow as AutogradModes do.
    private static readonly AsyncLocal<SavedTensorsState?> Flow = new(change =>
    {
        if (change.ThreadContextChanged)
        {
            Set(change.CurrentValue);
        }
    });

    /// <summary>What holds here; on a thread of the engine's, what holds for the backward pass that it works for.</summary>
    internal static unsafe SavedTensorsState Current
    {
        get
        {
            nint current, own;
            Native.ag_get_saved_tensors(&current, &own);
            return current == 0 ? None : ManagedHandle.Target<SavedTensorsState>(current);
        }
    }

    internal SavedTensorsScope Enter(Action? onDispose = null)
    {
        var scope = new SavedTensorsScope(Own, Flow.Value, onDispose);
        Apply(this, this);
        return scope;
    }

    /// <summary>This with a pair of hooks, which must not be disabled.</summary>
    internal SavedTensorsState With(SavedTensorPacker packer) =>
        DisabledMessage is null ? this with { Packer = packer } : throw new TorchException(DisabledMessage);

    // A thread of the engine's has a pass's state, which is not its own and stays when a scope ends.
    internal static void Apply(SavedTensorsState? own, SavedTensorsState? flow)
    {
        Flow.Value = flow;
        Set(own);
    }

    private static unsafe SavedTensorsState? Own
    {
        get
        {
            nint current, own;
            Native.ag_get_saved_tensors(&current, &own);
            return own == 0 ? null : ManagedHandle.Target<SavedTensorsState>(own);
        }
    }

    private static void Set(SavedTensorsState? state) => Native.ag_set_saved_tensors(
        state is null ? 0 : ManagedHandle.For(state), state?.Packer is null ? 0 : 1, state?.Mutation is null ? 0 : 1);
}

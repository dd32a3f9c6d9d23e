using Autograd.Interop;

namespace Autograd;

/// <summary>Tensors that were saved, and clones of those that were changed afterwards.</summary>
internal sealed unsafe class MutationOnSavedTensors : SavedTensorPacker
{
    private readonly Dictionary<(nint Tensor, long Address, long Version), Saved> saved = [];
    private readonly Lock gate = new();

    internal override PackedTensor Pack(Tensor tensor)
    {
        lock (gate)
        {
            var key = (tensor.Handle, AddressOf(tensor), tensor.Version);
            if (saved.TryGetValue(key, out Saved? entry))
            {
                tensor.Dispose();
            }
            else
            {
                saved[key] = entry = new Saved(tensor);
            }

            entry.Uses++;
            return new Packed(this, key, entry);
        }
    }

    /// <summary>Clones whatever was saved of the memory that is about to be changed.</summary>
    internal void BeforeWrite(Tensor tensor)
    {
        lock (gate)
        {
            if (saved.Count == 0)
            {
                return;
            }

            (long address, long version) = (AddressOf(tensor), tensor.Version);
            foreach (((_, long savedAddress, long savedVersion), Saved entry) in saved)
            {
                if (savedAddress == address && savedVersion == version)
                {
                    entry.Clone();
                }
            }
        }
    }

    /// <summary>Lets all saved tensors go: the graph cannot be used any more.</summary>
    internal void Clear()
    {
        lock (gate)
        {
            foreach (Saved entry in saved.Values)
            {
                entry.Tensor.Dispose();
            }

            saved.Clear();
        }
    }

    private static long AddressOf(Tensor tensor)
    {
        long address;
        Native.Check(Native.ag_tensor_address(tensor.Handle, &address));
        return address;
    }

    private sealed class Saved(Tensor tensor)
    {
        private bool cloned;

        internal Tensor Tensor { get; private set; } = tensor;

        internal int Uses { get; set; }

        internal void Clone()
        {
            if (!cloned)
            {
                using Tensor original = Tensor;
                using GradModeScope noGrad = Torch.NoGrad();
                Tensor = original.Clone();
                cloned = true;
            }
        }
    }

    private sealed class Packed(MutationOnSavedTensors owner, (nint, long, long) key, Saved entry) : PackedTensor
    {
        internal override nint Unpack()
        {
            lock (owner.gate)
            {
                return SavedTensorsState.Current.Mutation == owner && !entry.Tensor.IsDisposed
                    ? CallbackTensors.Give(entry.Tensor)
                    : throw new TorchException(
                        "Trying to backward outside of the 'allow_mutation_on_saved_tensors' context" +
                        "in which the graph was originally recorded.");
            }
        }

        public override void LetGo()
        {
            lock (owner.gate)
            {
                if (--entry.Uses == 0 && owner.saved.Remove(key))
                {
                    entry.Tensor.Dispose();
                }
            }
        }
    }
}

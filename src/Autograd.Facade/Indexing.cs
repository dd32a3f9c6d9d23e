using Autograd.Interop;

namespace Autograd;

/// <summary>Indexing as PyTorch's Python binding does it (torch/csrc/autograd/python_variable_indexing.cpp).</summary>
internal static class Indexing
{
    internal static Tensor Get(Tensor self, ReadOnlySpan<TensorIndex> indices)
    {
        Tensor sliced = ApplySlicing(self, indices, out List<Tensor?> tensors);
        if (tensors.Count == 0)
        {
            // x[...] is a new view, never x itself.
            return ReferenceEquals(sliced, self) ? Alias(self) : sliced;
        }

        Tensor result = Index(sliced, tensors);
        DisposeTemporary(sliced, self);
        return result;
    }

    internal static void Set(Tensor self, ReadOnlySpan<TensorIndex> indices, Tensor value)
    {
        Tensor sliced = ApplySlicing(self, indices, out List<Tensor?> tensors);
        if (tensors.Count == 0)
        {
            Copy(sliced, value);
        }
        else
        {
            // A number takes the target's dtype and device; a tensor must have them already.
            Tensor converted = value.Dim == 0 ? value.To(sliced.Device, sliced.DType) : value;
            using Tensor fitting = WithoutLeadingOnes(converted);
            DisposeTemporary(converted, value);
            IndexPut(sliced, tensors, fitting);
        }

        DisposeTemporary(sliced, self);
    }

    // Applies everything but tensors, as views, and collects the tensors by the dimension they index.
    private static Tensor ApplySlicing(Tensor self, ReadOnlySpan<TensorIndex> indices, out List<Tensor?> tensors)
    {
        tensors = [];
        int specified = CountSpecified(indices);
        if (specified > self.Dim)
        {
            throw new TorchIndexException((self.Dim, indices.Length, indices[0].Kind) switch
            {
                (0, 1, TensorIndexKind.Integer) => "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or " +
                    "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number",
                (0, 1, TensorIndexKind.Slice) => "slice() cannot be applied to a 0-dim tensor.",
                _ => $"too many indices for tensor of dimension {self.Dim}",
            });
        }

        Tensor result = self;
        int dim = 0;
        for (int position = 0; position < indices.Length; position++)
        {
            TensorIndex index = indices[position];
            Tensor before = result;
            switch (index.Kind)
            {
                case TensorIndexKind.Integer:
                    result = Select(result, dim, index.Start!.Value, position);
                    break;
                case TensorIndexKind.Slice:
                    result = Slice(result, dim++, index);
                    break;
                case TensorIndexKind.Ellipsis:
                    dim += self.Dim - specified;
                    break;
                case TensorIndexKind.None:
                    result = result.Unsqueeze(dim++);
                    break;
                case TensorIndexKind.Bool:
                    result = result.Unsqueeze(dim);
                    Record(tensors, FromBool(index.Start != 0), ref dim);
                    break;
                case TensorIndexKind.Tensor when IsInteger0d(index.Tensor!):
                    result = Select(result, dim, index.Tensor!.Item().ToInt64(), position);
                    break;
                case TensorIndexKind.Tensor when IsBool0d(index.Tensor!):
                    result = result.Unsqueeze(dim);
                    Record(tensors, FromBool(index.Tensor!.Item().ToBoolean()), ref dim);
                    break;
                default:
                    Record(tensors, index.Tensor!, ref dim);
                    break;
            }

            if (!ReferenceEquals(before, result))
            {
                DisposeTemporary(before, self);
            }
        }

        return result;
    }

    private static int CountSpecified(ReadOnlySpan<TensorIndex> indices)
    {
        int count = 0;
        foreach (TensorIndex index in indices)
        {
            count += index.Kind switch
            {
                TensorIndexKind.Integer or TensorIndexKind.Slice => 1,
                TensorIndexKind.Tensor => IsMask(index.Tensor!) ? index.Tensor!.Dim : 1,
                _ => 0,
            };
        }

        return count;
    }

    private static Tensor Select(Tensor self, int dim, long index, int position)
    {
        long size = self.Shape[dim];
        if (index >= size || index < -size)
        {
            throw new TorchIndexException($"index {index} is out of bounds for dimension {position} with size {size}");
        }

        return self.Select(dim, index);
    }

    private static Tensor Slice(Tensor self, int dim, TensorIndex index)
    {
        OpCall.Begin(out OpCall call, ref sliceSlot, "slice.Tensor");
        call.Put(self);
        call.Put(dim);
        call.Put(index.Start);
        call.Put(index.Stop);
        call.Put(index.Step);
        Tensor result = call.Tensor();
        GC.KeepAlive(self);
        return result;
    }

    private static void Record(List<Tensor?> tensors, Tensor index, ref int dim)
    {
        while (tensors.Count < dim)
        {
            tensors.Add(null);
        }

        tensors.Add(index);
        dim += 1;
    }

    // A bool indexes a new dimension of length one: true takes it, false leaves it out.
    private static Tensor FromBool(bool value) => Torch.Zeros(value ? 1 : 0, DType.Int64, device: Device.Cpu);

    private static bool IsMask(Tensor index) => index.DType == DType.Bool || index.DType == DType.UInt8;

    private static bool IsBool0d(Tensor index) => index.Dim == 0 && IsMask(index);

    private static bool IsInteger0d(Tensor index) => index.Dim == 0 && index.DType.IsInteger && !IsMask(index);

    private static void Copy(Tensor target, Tensor value)
    {
        if (value.Shape == target.Shape)
        {
            target.CopyInPlace(value);
        }
        else if (value.Dim == 0 && value.Device.Type == "cpu")
        {
            target.FillInPlace(value);
        }
        else
        {
            using Tensor fitting = WithoutLeadingOnes(value);
            using Tensor expanded = fitting.Expand(target.Shape);
            target.CopyInPlace(expanded);
        }
    }

    // A value of shape [1, 1, 3] can be assigned where [3] fits.
    private static Tensor WithoutLeadingOnes(Tensor value)
    {
        ReadOnlySpan<long> shape = value.Shape.AsSpan();
        return value.View(shape[(shape.IndexOfAnyExcept(1) is >= 0 and var ones ? ones : shape.Length)..]);
    }

    private static void DisposeTemporary(Tensor tensor, Tensor self)
    {
        if (!ReferenceEquals(tensor, self))
        {
            tensor.Dispose();
        }

        GC.KeepAlive(self);
    }

    private static Tensor Alias(Tensor self)
    {
        OpCall.Begin(out OpCall call, ref aliasSlot, "alias");
        call.Put(self);
        Tensor result = call.Tensor();
        GC.KeepAlive(self);
        return result;
    }

    private static Tensor Index(Tensor self, List<Tensor?> indices)
    {
        Tensor?[] array = [.. indices];
        OpCall.Begin(out OpCall call, ref indexSlot, "index.Tensor");
        call.Put(self);
        call.Put((OptionalTensorList)array);
        Tensor result = call.Tensor();
        GC.KeepAlive(self);
        call.KeepAlive((OptionalTensorList)array);
        return result;
    }

    private static void IndexPut(Tensor self, List<Tensor?> indices, Tensor value)
    {
        Tensor?[] array = [.. indices];
        self.IndexPutInPlace(array, value);
    }

    private static nint aliasSlot;
    private static nint sliceSlot;
    private static nint indexSlot;
}

using System.Numerics;

namespace Autograd.Interop;

/// <content>Making the call, and its results.</content>
internal unsafe ref partial struct OpCall
{
    /// <summary>Calls the operator; the results are then read one by one.</summary>
    internal void Invoke()
    {
        NativeError* status = Native.ag_operator_call(op, Arguments, count, Results, MaxResults);
        GC.KeepAlive(overflow);
        Native.Check(status);
    }

    private void InvokeWithoutResults()
    {
        NativeError* status = Native.ag_operator_call(op, Arguments, count, null, 0);
        GC.KeepAlive(overflow);
        Native.Check(status);
    }

    /// <summary>Calls an operator that has one tensor as its result.</summary>
    internal Tensor Tensor()
    {
        Invoke();
        return new Tensor((nint)Results->Pointer);
    }

    /// <summary>Calls a factory and marks its result as requiring gradients.</summary>
    internal Tensor Tensor(bool requiresGrad)
    {
        Tensor result = Tensor();
        if (requiresGrad)
        {
            Native.Check(Native.ag_tensor_set_requires_grad(result.Handle, 1));
        }

        return result;
    }

    /// <summary>Calls an in-place operator and returns the tensor that it changed, the same object.</summary>
    internal Tensor InPlace(Tensor self)
    {
        InvokeWithoutResults();
        return self;
    }

    /// <summary>Calls the form of a factory that fills a given tensor, and says whether that requires gradients.</summary>
    internal Tensor InPlace(Tensor @out, bool requiresGrad)
    {
        InPlace(@out);
        Native.Check(Native.ag_tensor_set_requires_grad(@out.Handle, requiresGrad ? 1 : 0));
        return @out;
    }

    /// <summary>One of several results that went to tensors of the caller's: the same object.</summary>
    internal Tensor InPlaceAt(int index, Tensor @out)
    {
        Native.ag_tensor_release((nint)Results[index].Pointer);
        return @out;
    }

    internal void Void() => InvokeWithoutResults();

    internal bool Bool()
    {
        Invoke();
        return Results->Integer != 0;
    }

    internal long Long()
    {
        Invoke();
        return LongAt(0);
    }

    internal double Double()
    {
        Invoke();
        return DoubleAt(0);
    }

    internal Scalar Scalar()
    {
        Invoke();
        return ScalarAt(0);
    }

    internal Tensor[] Tensors()
    {
        Invoke();
        return TensorsAt(0);
    }

    internal Tensor TensorAt(int index) => new((nint)Results[index].Pointer);

    internal long LongAt(int index) => Results[index].Integer;

    internal double DoubleAt(int index) => Results[index].Number;

    internal Scalar ScalarAt(int index)
    {
        Value* result = Results + index;
        switch (result->Tag)
        {
            case Tag.Double:
                return result->Number;
            case Tag.Bool:
                return result->Integer != 0;
            case Tag.Complex:
                var parts = (double*)result->Pointer;
                Scalar number = new Complex(parts[0], parts[1]);
                Native.ag_free(parts);
                return number;
            default:
                return result->Integer;
        }
    }

    internal Tensor[] TensorsAt(int index)
    {
        Value* result = Results + index;
        var handles = new ReadOnlySpan<nint>(result->Pointer, result->Count);
        var tensors = new Tensor[handles.Length];
        for (int i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new Tensor(handles[i]);
        }

        Native.ag_free(result->Pointer);
        return tensors;
    }
}

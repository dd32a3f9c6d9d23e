using System.Runtime.CompilerServices;
using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The dtype that an operation on both has;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.result_type.html">torch.result_type</see>.
    /// </summary>
    /// <param name="tensor1">A tensor.</param>
    /// <param name="tensor2">A tensor.</param>
    public static DType ResultType(Tensor tensor1, Tensor tensor2)
    {
        OpCall.Begin(out OpCall call, ref resultTypeSlot, "result_type.Tensor");
        call.Put(tensor1);
        call.Put(tensor2);
        DType result = DType.FromNumber((int)call.Long());
        GC.KeepAlive(tensor1);
        GC.KeepAlive(tensor2);
        return result;
    }

    /// <summary>
    /// The dtype that an operation on both has;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.result_type.html">torch.result_type</see>.
    /// </summary>
    /// <param name="tensor">A tensor.</param>
    /// <param name="other">A number.</param>
    [OverloadResolutionPriority(1)]
    public static DType ResultType(Tensor tensor, Scalar other)
    {
        OpCall.Begin(out OpCall call, ref resultTypeScalarSlot, "result_type.Scalar");
        call.Put(tensor);
        call.Put(other);
        DType result = DType.FromNumber((int)call.Long());
        GC.KeepAlive(tensor);
        return result;
    }

    /// <summary>
    /// The dtype that an operation on both has;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.result_type.html">torch.result_type</see>.
    /// </summary>
    /// <param name="scalar">A number.</param>
    /// <param name="tensor">A tensor.</param>
    [OverloadResolutionPriority(1)]
    public static DType ResultType(Scalar scalar, Tensor tensor)
    {
        OpCall.Begin(out OpCall call, ref resultTypeScalarTensorSlot, "result_type.Scalar_Tensor");
        call.Put(scalar);
        call.Put(tensor);
        DType result = DType.FromNumber((int)call.Long());
        GC.KeepAlive(tensor);
        return result;
    }

    /// <summary>
    /// The dtype that an operation on both has;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.result_type.html">torch.result_type</see>.
    /// </summary>
    /// <param name="scalar1">A number.</param>
    /// <param name="scalar2">A number.</param>
    [OverloadResolutionPriority(2)]
    public static DType ResultType(Scalar scalar1, Scalar scalar2)
    {
        OpCall.Begin(out OpCall call, ref resultTypeScalarsSlot, "result_type.Scalar_Scalar");
        call.Put(scalar1);
        call.Put(scalar2);
        DType result = DType.FromNumber((int)call.Long());
        return result;
    }

    /// <summary>
    /// The smallest dtype that holds the values of both;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.promote_types.html">torch.promote_types</see>.
    /// </summary>
    /// <param name="type1">A dtype.</param>
    /// <param name="type2">Another.</param>
    public static DType PromoteTypes(DType type1, DType type2)
    {
        OpCall.Begin(out OpCall call, ref promoteTypesSlot, "promote_types");
        call.Put(type1);
        call.Put(type2);
        return DType.FromNumber((int)call.Long());
    }

    /// <summary>
    /// Whether a result of one dtype may be stored in a tensor of another;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.can_cast.html">torch.can_cast</see>.
    /// </summary>
    /// <param name="from">The dtype of the result.</param>
    /// <param name="to">The dtype of the tensor.</param>
    public static bool CanCast(DType from, DType to)
    {
        OpCall.Begin(out OpCall call, ref canCastSlot, "can_cast");
        call.Put(from);
        call.Put(to);
        return call.Bool();
    }

    private static nint resultTypeSlot;
    private static nint resultTypeScalarSlot;
    private static nint resultTypeScalarTensorSlot;
    private static nint resultTypeScalarsSlot;
    private static nint promoteTypesSlot;
    private static nint canCastSlot;
}

using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.ResultType(Tensor, Tensor)"/>
    public static DType result_type(Tensor tensor1, Tensor tensor2) => Torch.ResultType(tensor1, tensor2);

    /// <inheritdoc cref="Torch.ResultType(Tensor, Scalar)"/>
    [OverloadResolutionPriority(1)]
    public static DType result_type(Tensor tensor, Scalar other) => Torch.ResultType(tensor, other);

    /// <inheritdoc cref="Torch.ResultType(Scalar, Tensor)"/>
    [OverloadResolutionPriority(1)]
    public static DType result_type(Scalar scalar, Tensor tensor) => Torch.ResultType(scalar, tensor);

    /// <inheritdoc cref="Torch.ResultType(Scalar, Scalar)"/>
    [OverloadResolutionPriority(2)]
    public static DType result_type(Scalar scalar1, Scalar scalar2) => Torch.ResultType(scalar1, scalar2);

    /// <inheritdoc cref="Torch.PromoteTypes"/>
    public static DType promote_types(DType type1, DType type2) => Torch.PromoteTypes(type1, type2);

    /// <inheritdoc cref="Torch.CanCast"/>
    public static bool can_cast(DType from, DType to) => Torch.CanCast(from, to);
}

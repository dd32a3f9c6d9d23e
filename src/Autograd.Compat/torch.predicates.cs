namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.IsComplex()"/>
    public static bool is_complex(Tensor input) => input.IsComplex();

    /// <inheritdoc cref="Tensor.IsFloatingPoint()"/>
    public static bool is_floating_point(Tensor input) => input.IsFloatingPoint();

    /// <inheritdoc cref="Tensor.IsSigned()"/>
    public static bool is_signed(Tensor input) => input.IsSigned();

    /// <inheritdoc cref="Tensor.IsConj()"/>
    public static bool is_conj(Tensor input) => input.IsConj();

    /// <inheritdoc cref="Tensor.IsNeg()"/>
    public static bool is_neg(Tensor input) => input.IsNeg();

    /// <inheritdoc cref="Tensor.IsInference"/>
    public static bool is_inference(Tensor input) => input.IsInference;

    /// <summary>Whether an object is a storage; <c>torch.is_storage</c>.</summary>
    /// <param name="obj">Any object.</param>
    public static bool is_storage(object? obj) => obj is UntypedStorage;

    /// <inheritdoc cref="Tensor.TypeName"/>
    public static string typename(Tensor obj) => obj.TypeName;

    /// <inheritdoc cref="Tensor.GetDevice"/>
    public static int get_device(Tensor input) => input.GetDevice();

    /// <inheritdoc cref="Tensor.Conj()"/>
    public static Tensor conj(Tensor input) => input.Conj();

    /// <inheritdoc cref="Tensor.DetachInPlace"/>
    public static Tensor detach_(Tensor input) => input.DetachInPlace();

    /// <inheritdoc cref="Tensor.Mm(Tensor)"/>
    public static Tensor spmm(Tensor input, Tensor mat2) => input.Mm(mat2);

    /// <inheritdoc cref="Tensor.Mm(Tensor)"/>
    public static Tensor dsmm(Tensor input, Tensor mat2) => input.Mm(mat2);

    /// <inheritdoc cref="Tensor.IndexPutInPlace"/>
    public static Tensor index_put_(Tensor input, OptionalTensorList indices, Tensor values, bool accumulate = false) =>
        input.IndexPutInPlace(indices, values, accumulate);

    /// <inheritdoc cref="Torch.Hspmm"/>
    public static Tensor hsmm(Tensor mat1, Tensor mat2) => Torch.Hspmm(mat1, mat2);

    /// <inheritdoc cref="Tensor.Sspaddmm"/>
    public static Tensor saddmm(Tensor input, Tensor mat1, Tensor mat2, Scalar? beta = null, Scalar? alpha = null) =>
        input.Sspaddmm(mat1, mat2, beta, alpha);
}

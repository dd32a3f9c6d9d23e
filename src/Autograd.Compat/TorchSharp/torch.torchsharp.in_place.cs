namespace Autograd.Compat;

/// <content>In-place operators as functions, which PyTorch has as methods only.</content>
public static partial class torch
{
    /// <summary>Changes a tensor as <c>input.absolute_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor absolute_(Tensor input) => input.AbsoluteInPlace();

    /// <summary>Changes a tensor as <c>input.bitwise_not_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor bitwise_not_(Tensor input) => input.BitwiseNotInPlace();

    /// <summary>Changes a tensor as <c>input.digamma_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor digamma_(Tensor input) => input.DigammaInPlace();

    /// <summary>Changes a tensor as <c>input.erfinv_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor erfinv_(Tensor input) => input.ErfinvInPlace();

    /// <summary>Changes a tensor as <c>input.lgamma_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor lgamma_(Tensor input) => input.LgammaInPlace();

    /// <summary>Changes a tensor as <c>input.sign_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor sign_(Tensor input) => input.SignInPlace();

    /// <summary>Changes a tensor as <c>input.sgn_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor sgn_(Tensor input) => input.SgnInPlace();

    /// <summary>Changes a tensor as <c>input.atan2_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor atan2_(Tensor input, Tensor other) => input.Atan2InPlace(other);

    /// <summary>Changes a tensor as <c>input.arctan2_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor arctan2_(Tensor input, Tensor other) => input.Arctan2InPlace(other);

    /// <summary>Changes a tensor as <c>input.bitwise_and_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor bitwise_and_(Tensor input, Tensor other) => input.BitwiseAndInPlace(other);

    /// <summary>Changes a tensor as <c>input.bitwise_or_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor bitwise_or_(Tensor input, Tensor other) => input.BitwiseOrInPlace(other);

    /// <summary>Changes a tensor as <c>input.bitwise_xor_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor bitwise_xor_(Tensor input, Tensor other) => input.BitwiseXorInPlace(other);

    /// <summary>Changes a tensor as <c>input.bitwise_left_shift_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor bitwise_left_shift_(Tensor input, Tensor other) => input.BitwiseLeftShiftInPlace(other);

    /// <summary>Changes a tensor as <c>input.bitwise_right_shift_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor bitwise_right_shift_(Tensor input, Tensor other) => input.BitwiseRightShiftInPlace(other);

    /// <summary>Changes a tensor as <c>input.copysign_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor copysign_(Tensor input, Tensor other) => input.CopysignInPlace(other);

    /// <summary>Changes a tensor as <c>input.float_power_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor float_power_(Tensor input, Tensor other) => input.FloatPowerInPlace(other);

    /// <summary>Changes a tensor as <c>input.floor_divide_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor floor_divide_(Tensor input, Tensor other) => input.FloorDivideInPlace(other);

    /// <summary>Changes a tensor as <c>input.heaviside_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor heaviside_(Tensor input, Tensor other) => input.HeavisideInPlace(other);

    /// <summary>Changes a tensor as <c>input.logical_and_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor logical_and_(Tensor input, Tensor other) => input.LogicalAndInPlace(other);

    /// <summary>Changes a tensor as <c>input.logical_or_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor logical_or_(Tensor input, Tensor other) => input.LogicalOrInPlace(other);

    /// <summary>Changes a tensor as <c>input.logical_xor_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor logical_xor_(Tensor input, Tensor other) => input.LogicalXorInPlace(other);

    /// <summary>Changes a tensor as <c>input.nextafter_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor nextafter_(Tensor input, Tensor other) => input.NextafterInPlace(other);

    /// <summary>Changes a tensor as <c>input.true_divide_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor true_divide_(Tensor input, Tensor other) => input.TrueDivideInPlace(other);

    /// <summary>Changes a tensor as <c>input.mul_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor mul_(Tensor input, Tensor other) => input.MulInPlace(other);

    /// <summary>Changes a tensor as <c>input.mul_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor mul_(Tensor input, Scalar other) => input.MulInPlace(other);

    /// <summary>Changes a tensor as <c>input.multiply_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor multiply_(Tensor input, Tensor other) => input.MultiplyInPlace(other);

    /// <summary>Changes a tensor as <c>input.multiply_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor multiply_(Tensor input, Scalar other) => input.MultiplyInPlace(other);

    /// <summary>Changes a tensor as <c>input.fmod_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor fmod_(Tensor input, Tensor other) => input.FmodInPlace(other);

    /// <summary>Changes a tensor as <c>input.fmod_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor fmod_(Tensor input, Scalar other) => input.FmodInPlace(other);

    /// <summary>Changes a tensor as <c>input.remainder_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor remainder_(Tensor input, Tensor other) => input.RemainderInPlace(other);

    /// <summary>Changes a tensor as <c>input.remainder_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor remainder_(Tensor input, Scalar other) => input.RemainderInPlace(other);

    /// <summary>Changes a tensor as <c>input.pow_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor pow_(Tensor input, Tensor other) => input.PowInPlace(other);

    /// <summary>Changes a tensor as <c>input.pow_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor pow_(Tensor input, Scalar other) => input.PowInPlace(other);

    /// <summary>Changes a tensor as <c>input.add_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor add_(Tensor input, Tensor other, Scalar? alpha = null) => input.AddInPlace(other, alpha);

    /// <summary>Changes a tensor as <c>input.add_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor add_(Tensor input, Scalar other, Scalar? alpha = null) => input.AddInPlace(other, alpha);

    /// <summary>Changes a tensor as <c>input.sub_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor sub_(Tensor input, Tensor other, Scalar? alpha = null) => input.SubInPlace(other, alpha);

    /// <summary>Changes a tensor as <c>input.sub_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor sub_(Tensor input, Scalar other, Scalar? alpha = null) => input.SubInPlace(other, alpha);

    /// <summary>Changes a tensor as <c>input.subtract_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor subtract_(Tensor input, Tensor other, Scalar? alpha = null) => input.SubtractInPlace(other, alpha);

    /// <summary>Changes a tensor as <c>input.subtract_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor subtract_(Tensor input, Scalar other, Scalar? alpha = null) => input.SubtractInPlace(other, alpha);

    /// <summary>Changes a tensor as <c>input.div_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor div_(Tensor input, Tensor other) => input.DivInPlace(other);

    /// <summary>Changes a tensor as <c>input.div_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor div_(Tensor input, Scalar other) => input.DivInPlace(other);

    /// <summary>Changes a tensor as <c>input.div_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor div_(Tensor input, Tensor other, string? rounding_mode) => input.DivInPlace(other, rounding_mode);

    /// <summary>Changes a tensor as <c>input.divide_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor divide_(Tensor input, Tensor other) => input.DivideInPlace(other);

    /// <summary>Changes a tensor as <c>input.divide_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor divide_(Tensor input, Scalar other) => input.DivideInPlace(other);

    /// <summary>Changes a tensor as <c>input.divide_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor divide_(Tensor input, Tensor other, string? rounding_mode) => input.DivideInPlace(other, rounding_mode);

    /// <summary>Changes a tensor as <c>input.addcdiv_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.AddcdivInPlace(tensor1, tensor2, value);

    /// <summary>Changes a tensor as <c>input.addcmul_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.AddcmulInPlace(tensor1, tensor2, value);

    /// <summary>Changes a tensor as <c>input.mvlgamma_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor mvlgamma_(Tensor input, long p) => input.MvlgammaInPlace(p);

    /// <summary>Changes a tensor as <c>input.polygamma_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor polygamma_(Tensor input, long p) => input.PolygammaInPlace(p);

    /// <summary>Changes a tensor as <c>input.tril_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.TrilInPlace(diagonal);

    /// <summary>Changes a tensor as <c>input.triu_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.TriuInPlace(diagonal);

    /// <summary>Changes a tensor as <c>input.unsqueeze_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.UnsqueezeInPlace(dim);

    /// <summary>Changes a tensor as <c>input.squeeze_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor squeeze_(Tensor input) => input.SqueezeInPlace();

    /// <summary>Changes a tensor as <c>input.squeeze_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor squeeze_(Tensor input, long dim) => input.SqueezeInPlace(dim);

    /// <summary>Changes a tensor as <c>input.scatter_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.ScatterInPlace(dim, index, src);

    /// <summary>Changes a tensor as <c>input.scatter_add_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.ScatterAddInPlace(dim, index, src);

    /// <summary>Changes a tensor as <c>input.index_fill_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.IndexFillInPlace(dim, index, value);

    /// <summary>Changes a tensor as <c>input.index_add_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.IndexAddInPlace(dim, index, source, alpha);

    /// <summary>Changes a tensor as <c>input.index_copy_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.IndexCopyInPlace(dim, index, source);

    /// <summary>Changes a tensor as <c>input.addbmm_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor addbmm_(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.AddbmmInPlace(batch1, batch2, beta, alpha);

    /// <summary>Changes a tensor as <c>input.addmm_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor addmm_(Tensor input, Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => input.AddmmInPlace(mat1, mat2, beta, alpha);

    /// <summary>Changes a tensor as <c>input.addr_(…)</c> does.</summary>
    /// <returns>The same tensor.</returns>
    public static Tensor addr_(Tensor input, Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => input.AddrInPlace(vec1, vec2, beta, alpha);
}

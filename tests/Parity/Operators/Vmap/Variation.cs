namespace Autograd.Parity.Operators.Vmap;

/// <summary>In what the samples of a batch differ.</summary>
internal enum Variation
{
    /// <summary>In all tensors.</summary>
    All,

    /// <summary>In those of floating-point and complex numbers.</summary>
    Numbers,

    /// <summary>In none.</summary>
    Nothing,
}

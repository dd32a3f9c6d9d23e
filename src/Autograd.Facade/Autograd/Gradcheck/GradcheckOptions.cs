namespace Autograd;

/// <summary>What <see cref="GradientCheck"/> checks, and how closely; the keyword arguments of <c>torch.autograd.gradcheck</c>.</summary>
public record GradcheckOptions
{
    /// <summary>By how much an element of the inputs is moved for a finite difference.</summary>
    /// <value>Default: 1e-6.</value>
    public double Eps { get; init; } = 1e-6;

    /// <summary>The absolute tolerance.</summary>
    /// <value>Default: 1e-5.</value>
    public double Atol { get; init; } = 1e-5;

    /// <summary>The relative tolerance.</summary>
    /// <value>Default: 1e-3.</value>
    public double Rtol { get; init; } = 1e-3;

    /// <summary>Whether a failed check throws <see cref="GradcheckException"/>; otherwise the result is false.</summary>
    /// <value>Default: true.</value>
    public bool RaiseException { get; init; } = true;

    /// <summary>By how much the gradients of two equal backward passes may differ.</summary>
    /// <value>Default: 0, they must be equal.</value>
    public double NondetTol { get; init; }

    /// <summary>Whether an undefined gradient of an output must count as zeros.</summary>
    /// <value>Default: true.</value>
    public bool CheckUndefinedGrad { get; init; } = true;

    /// <summary>Whether gradients must have the dtypes of what they belong to.</summary>
    /// <value>Default: false.</value>
    public bool CheckGradDtypes { get; init; }

    /// <summary>Whether a backward pass for many gradients at once must give what a pass for each gives.</summary>
    /// <value>Default: false.</value>
    public bool CheckBatchedGrad { get; init; }

    /// <summary>Whether calls with many tangents at once must give what a call for each gives; needs <see cref="CheckForwardAD"/>.</summary>
    /// <value>Default: false.</value>
    public bool CheckBatchedForwardGrad { get; init; }

    /// <summary>Whether forward mode is checked.</summary>
    /// <value>Default: false.</value>
    public bool CheckForwardAD { get; init; }

    /// <summary>Whether backward mode is checked.</summary>
    /// <value>Default: true.</value>
    public bool CheckBackwardAD { get; init; } = true;

    /// <summary>Whether one random direction is compared, rather than the whole Jacobian.</summary>
    /// <value>Default: false.</value>
    public bool FastMode { get; init; }

    /// <summary>
    /// Whether only the specified elements of sparse inputs are checked, and the gradients of all others ignored. Otherwise all elements
    /// are: a function whose gradient has the input's sparsity, such as <c>ToDense()</c>, then fails, and one with
    /// <c>ToDense(maskedGrad: false)</c> passes.
    /// </summary>
    /// <value>Default: false. Before LibTorch 2.0 it must be true if there is a sparse input (PyTorch's <c>check_sparse_nnz</c>).</value>
    /// <remarks>With it gradients for zeros of the outputs may also be nearly zero, rather than zero.</remarks>
    public bool Masked { get; init; }
}

/// <summary>What <see cref="GradientCheck.Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/> checks, and how
/// closely; the keyword arguments of <c>torch.autograd.gradgradcheck</c>.</summary>
/// <remarks><see cref="GradcheckOptions.CheckForwardAD"/>, <see cref="GradcheckOptions.CheckBackwardAD"/> and
/// <see cref="GradcheckOptions.CheckBatchedForwardGrad"/> have no effect here.</remarks>
public sealed record GradgradcheckOptions : GradcheckOptions
{
    /// <summary>Whether random gradients of the outputs are laid out with gaps.</summary>
    /// <value>Default: false.</value>
    public bool GenNonContigGradOutputs { get; init; }

    /// <summary>Whether forward mode over backward mode is checked.</summary>
    /// <value>Default: false.</value>
    public bool CheckFwdOverRev { get; init; }

    /// <summary>Whether backward mode over backward mode is checked.</summary>
    /// <value>Default: true.</value>
    public bool CheckRevOverRev { get; init; } = true;
}

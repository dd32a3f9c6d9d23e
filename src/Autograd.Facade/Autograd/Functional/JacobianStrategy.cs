namespace Autograd;

/// <summary>How a Jacobian is computed: by rows or by columns.</summary>
public enum JacobianStrategy
{
    /// <summary>A backward pass for each element of the outputs; <c>"reverse-mode"</c>.</summary>
    ReverseMode,

    /// <summary>A tangent for each element of the inputs; <c>"forward-mode"</c>. It is quicker where there are fewer inputs than outputs.</summary>
    ForwardMode,
}

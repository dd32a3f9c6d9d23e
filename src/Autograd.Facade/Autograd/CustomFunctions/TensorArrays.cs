namespace Autograd;

/// <summary>Takes arrays of tensors apart: <c>var (x, y) = ctx.SavedTensors;</c>.</summary>
public static class TensorArrays
{
    /// <summary>The two tensors of an array.</summary>
    /// <param name="tensors">The array.</param>
    /// <param name="first">The first tensor.</param>
    /// <param name="second">The second tensor.</param>
    /// <exception cref="TorchValueException">The array has another length.</exception>
    public static void Deconstruct(this Tensor[] tensors, out Tensor first, out Tensor second)
    {
        CheckLength(tensors, 2);
        (first, second) = (tensors[0], tensors[1]);
    }

    /// <summary>The three tensors of an array.</summary>
    /// <param name="tensors">The array.</param>
    /// <param name="first">The first tensor.</param>
    /// <param name="second">The second tensor.</param>
    /// <param name="third">The third tensor.</param>
    /// <exception cref="TorchValueException">The array has another length.</exception>
    public static void Deconstruct(this Tensor[] tensors, out Tensor first, out Tensor second, out Tensor third)
    {
        CheckLength(tensors, 3);
        (first, second, third) = (tensors[0], tensors[1], tensors[2]);
    }

    /// <summary>The four tensors of an array.</summary>
    /// <param name="tensors">The array.</param>
    /// <param name="first">The first tensor.</param>
    /// <param name="second">The second tensor.</param>
    /// <param name="third">The third tensor.</param>
    /// <param name="fourth">The fourth tensor.</param>
    /// <exception cref="TorchValueException">The array has another length.</exception>
    public static void Deconstruct(this Tensor[] tensors, out Tensor first, out Tensor second, out Tensor third, out Tensor fourth)
    {
        CheckLength(tensors, 4);
        (first, second, third, fourth) = (tensors[0], tensors[1], tensors[2], tensors[3]);
    }

    private static void CheckLength(Tensor[] tensors, int expected)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Length != expected)
        {
            throw new TorchValueException(tensors.Length < expected
                ? $"not enough values to unpack (expected {expected}, got {tensors.Length})"
                : $"too many values to unpack (expected {expected})");
        }
    }
}

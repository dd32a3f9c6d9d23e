namespace Autograd;

/// <content>Functions of the caller's own, called for each element.</content>
public sealed partial class Tensor
{
    /// <summary>Replaces each element by a function of it; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.apply_.html">x.apply_</see>.</summary>
    /// <typeparam name="T">The .NET number that the function takes; elements are converted to it and back.</typeparam>
    /// <param name="callable">The function.</param>
    /// <returns>This tensor.</returns>
    /// <remarks>Slow, and not recorded for gradients: prefer operators.</remarks>
    /// <exception cref="TorchException">The tensor requires gradients.</exception>
    /// <exception cref="TorchTypeException">The tensor is not on the CPU.</exception>
    public Tensor ApplyInPlace<T>(Func<T, T> callable) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(callable);
        return ReplaceElements("apply_", [], (T[] elements, T[][] _) =>
        {
            for (long i = 0; i < elements.LongLength; i++)
            {
                elements[i] = callable(elements[i]);
            }
        });
    }

    /// <summary>Replaces each element by a function of it and another tensor's; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.map_.html">x.map_</see>.</summary>
    /// <typeparam name="T">The .NET number that the function takes; elements are converted to it and back.</typeparam>
    /// <param name="tensor">The other tensor, of the same type; broadcasts to this one.</param>
    /// <param name="callable">The function.</param>
    /// <returns>This tensor.</returns>
    /// <remarks>Slow, and not recorded for gradients: prefer operators.</remarks>
    /// <exception cref="TorchException">One of the tensors requires gradients, or the shapes do not broadcast.</exception>
    /// <exception cref="TorchTypeException">The tensors' types differ, or they are not on the CPU.</exception>
    public Tensor MapInPlace<T>(Tensor tensor, Func<T, T, T> callable) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(callable);
        return ReplaceElements("map_", [("'other'", tensor)], (T[] elements, T[][] others) =>
        {
            for (long i = 0; i < elements.LongLength; i++)
            {
                elements[i] = callable(elements[i], others[0][i]);
            }
        });
    }

    /// <summary>Replaces each element by a function of it and two other tensors'; <c>x.map2_</c>.</summary>
    /// <typeparam name="T">The .NET number that the function takes; elements are converted to it and back.</typeparam>
    /// <param name="x">The first other tensor, of the same type; broadcasts to this one.</param>
    /// <param name="y">The second.</param>
    /// <param name="callable">The function.</param>
    /// <returns>This tensor.</returns>
    /// <remarks>Slow, and not recorded for gradients: prefer operators.</remarks>
    /// <exception cref="TorchException">One of the tensors requires gradients, or the shapes do not broadcast.</exception>
    /// <exception cref="TorchTypeException">The tensors' types differ, or they are not on the CPU.</exception>
    public Tensor Map2InPlace<T>(Tensor x, Tensor y, Func<T, T, T, T> callable) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(callable);
        return ReplaceElements("map2_", [("argument 'x'", x), ("argument 'y'", y)], (T[] elements, T[][] others) =>
        {
            for (long i = 0; i < elements.LongLength; i++)
            {
                elements[i] = callable(elements[i], others[0][i], others[1][i]);
            }
        });
    }

    private Tensor ReplaceElements<T>(string name, (string Name, Tensor Tensor)[] others, Action<T[], T[][]> replace) where T : unmanaged
    {
        if (RequiresGrad || others.Any(other => other.Tensor.RequiresGrad))
        {
            throw new TorchException(
                $"Can't call {name}() on Variable that requires grad. Use var.detach().{name}() instead.");
        }

        foreach ((string otherName, Tensor other) in others)
        {
            if (other.TypeName != TypeName)
            {
                throw new TorchTypeException($"{name}: expected {TypeName} for {otherName} (got {other.TypeName})");
            }
        }

        if (IsMeta)
        {
            return this;
        }

        if (!IsCpu)
        {
            throw new TorchTypeException($"{name} is only implemented on CPU tensors");
        }

        T[][] otherElements = [.. others.Select(other => ExpandedElements<T>(other.Tensor))];
        T[] elements = ToArray<T>();
        replace(elements, otherElements);
        // Through `Data`: PyTorch writes to the memory without autograd's knowledge, so that the version stays.
        using Tensor replaced = Torch.FromData<T>(elements, Shape);
        using Tensor data = Data;
        data.CopyInPlace(replaced);
        return this;
    }

    private T[] ExpandedElements<T>(Tensor other) where T : unmanaged
    {
        using Tensor expanded = other.Expand(Shape);
        return expanded.ToArray<T>();
    }
}

namespace Autograd;

/// <content>torch.asarray: sharing where it is possible, with a say over copies and gradients.</content>
public static unsafe partial class Torch
{
    /// <summary>The tensor itself, a conversion or a copy of it; <see href="https://pytorch.org/docs/stable/generated/torch.asarray.html">torch.asarray</see>.</summary>
    /// <param name="data">A tensor.</param>
    /// <param name="dtype">The dtype. Default: the tensor's.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/> if one is set, else the tensor's.</param>
    /// <param name="copy">True for a copy in any case, false to throw where one is needed. Default: a copy where dtype or device differ.</param>
    /// <param name="requiresGrad">Whether the result requires grad: false takes it out of the graph, true keeps it in the graph that
    /// it is in. Default: as the tensor does.</param>
    /// <returns>A tensor that shares the memory unless it was copied. Where nothing changes it is the same tensor as another
    /// object, so that a given <paramref name="requiresGrad"/> holds for <paramref name="data"/> too.</returns>
    /// <remarks>The default of <paramref name="requiresGrad"/> is that of PyTorch's latest releases for every LibTorch; up to 2.6 it
    /// was false in Python.</remarks>
    /// <exception cref="TorchValueException"><paramref name="copy"/> is false, and dtype or device differ.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor AsArray(
        Tensor data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        Device target = FactoryDevice.Or(device) ?? data.Device;
        DType type = dtype ?? data.DType;
        if (copy == false && target != data.Device)
        {
            throw new TorchValueException($"can't alias tensor from device '{data.Device}' to '{target}'.");
        }

        if (copy == false && type != data.DType)
        {
            throw new TorchValueException(
                $"can't alias tensor with dtype '{data.DType.NativeName}' into dtype '{type.NativeName}'.");
        }

        if (requiresGrad is null && data.RequiresGrad && !LibTorch.IsBefore(2, 14))
        {
            Warnings.Raise("torch.asarray: unspecified requires_grad now defaults to obj.requires_grad instead of False. Pass " +
                "requires_grad=False explicitly to get the old behavior and silence this warning.");
        }

        bool isSame = target == data.Device && type == data.DType;
        Tensor result = isSame && copy == true ? data.Clone() : data.To(target, type, copy: copy == true);
        return WithGrad(result, requiresGrad ?? data.RequiresGrad);
    }

    /// <summary>A tensor over an array, or with a copy of it; <see href="https://pytorch.org/docs/stable/generated/torch.asarray.html">torch.asarray</see> of a NumPy array.</summary>
    /// <param name="data">An array of any rank. A jagged one has no one memory to share, and is copied.</param>
    /// <param name="dtype">The dtype. Default: that of the elements.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="copy">True for a copy in any case, false to throw where one is needed. Default: a copy where dtype or device differ.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">No dtype has such elements.</exception>
    /// <exception cref="TorchValueException"><paramref name="copy"/> is false and a copy is needed, or the rows of a jagged array differ
    /// in length.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor AsArray(
        Array data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.GetType().GetElementType()!.IsArray)
        {
            RefuseAlias(copy);
            return Tensor(data, dtype, device, requiresGrad ?? false);
        }

        using Tensor shared = FromMemory(data);
        return AsArray(shared, dtype, device, copy, requiresGrad);
    }

    /// <inheritdoc cref="AsArray(Array, DType?, Device?, bool?, bool?)"/>
    public static Tensor AsArray<T>(
        T[] data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null) =>
        AsArray((Array)data, dtype, device, copy, requiresGrad);

    /// <summary>A tensor over memory of any kind, or with a copy of it; <see href="https://pytorch.org/docs/stable/generated/torch.asarray.html">torch.asarray</see> of a buffer.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="data">The elements.</param>
    /// <param name="dtype">The dtype. Default: that of the elements.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="copy">True for a copy in any case, false to throw where one is needed. Default: a copy where dtype or device differ.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <inheritdoc cref="AsArray(Array, DType?, Device?, bool?, bool?)" path="/*[self::exception]"/>
    public static Tensor AsArray<T>(
        Memory<T> data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null) where T : unmanaged
    {
        using Tensor shared = FromMemory(data);
        return AsArray(shared, dtype, device, copy, requiresGrad);
    }

    /// <summary>A tensor of no dimensions that holds a number; <see href="https://pytorch.org/docs/stable/generated/torch.asarray.html">torch.asarray</see>.</summary>
    /// <param name="data">The number.</param>
    /// <param name="dtype">The dtype. Default: as for <see cref="Tensor(Scalar, DType?, Device?, bool)"/>.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="copy">False throws: a number has no memory to share. Default: a copy.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="TorchValueException"><paramref name="copy"/> is false.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor AsArray(
        Scalar data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null)
    {
        RefuseAlias(copy);
        return Tensor(data, dtype, device, requiresGrad ?? false);
    }

    /// <summary>A tensor of one dimension from a list written in the call; <see href="https://pytorch.org/docs/stable/generated/torch.asarray.html">torch.asarray</see>.</summary>
    /// <param name="data">The elements, taken as a Python list would be.</param>
    /// <param name="dtype">The dtype. Default: as for <see cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="copy">False throws: a list has no memory to share. Default: a copy.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <inheritdoc cref="AsArray(Scalar, DType?, Device?, bool?, bool?)" path="/*[self::exception]"/>
    public static Tensor AsArray(
        ReadOnlySpan<double> data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null)
    {
        RefuseAlias(copy);
        return Tensor(data, dtype, device, requiresGrad ?? false);
    }

    /// <inheritdoc cref="AsArray(ReadOnlySpan{double}, DType?, Device?, bool?, bool?)"/>
    public static Tensor AsArray(
        ReadOnlySpan<int> data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null)
    {
        RefuseAlias(copy);
        return Tensor(data, dtype, device, requiresGrad ?? false);
    }

    /// <inheritdoc cref="AsArray(ReadOnlySpan{double}, DType?, Device?, bool?, bool?)"/>
    public static Tensor AsArray(
        ReadOnlySpan<bool> data, DType? dtype = null, Device? device = null, bool? copy = null, bool? requiresGrad = null)
    {
        RefuseAlias(copy);
        return Tensor(data, dtype, device, requiresGrad ?? false);
    }

    private static void RefuseAlias(bool? copy)
    {
        if (copy == false)
        {
            throw new TorchValueException("can't alias arbitrary sequence into a tensor.");
        }
    }

    // A tensor inside a graph is taken out of it by detaching, a leaf by its flag.
    private static Tensor WithGrad(Tensor tensor, bool required)
    {
        if (tensor.RequiresGrad == required)
        {
            return tensor;
        }

        if (required)
        {
            return TensorData.RequireGrad(tensor);
        }

        if (tensor.IsLeaf)
        {
            tensor.RequiresGrad = false;
            return tensor;
        }

        using (tensor)
        {
            return tensor.Detach();
        }
    }
}

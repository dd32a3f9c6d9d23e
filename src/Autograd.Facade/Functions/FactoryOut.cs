namespace Autograd.Interop;

/// <summary>What Python checks before a factory fills a given tensor.</summary>
internal static class FactoryOut
{
    /// <summary>Throws where an option that the caller gave is not that of the tensor.</summary>
    internal static void Check(Tensor @out, DType? dtype, Layout? layout, Device? device)
    {
        ArgumentNullException.ThrowIfNull(@out);
        if (dtype is not null && @out.DType != dtype)
        {
            throw Mismatch("dtype", CppName(dtype), CppName(@out.DType));
        }

        if (layout is not null && @out.Layout != layout)
        {
            throw Mismatch("layout", CppName(layout), CppName(@out.Layout));
        }

        if (device is not null && @out.Device.Type != device.Type)
        {
            throw Mismatch("device type", device.Type, @out.Device.Type);
        }
    }

    private static TorchException Mismatch(string option, string wanted, string actual) =>
        new($"{option} {wanted} does not match {option} of out parameter ({actual})");

    private static string CppName(DType dtype) => dtype.Name switch
    {
        "uint8" => "Byte",
        "int8" => "Char",
        "int16" => "Short",
        "int32" => "Int",
        "int64" => "Long",
        "float16" => "Half",
        "float32" => "Float",
        "float64" => "Double",
        "bfloat16" => "BFloat16",
        "complex32" => "ComplexHalf",
        "complex64" => "ComplexFloat",
        "complex128" => "ComplexDouble",
        { } name when name.StartsWith("uint", StringComparison.Ordinal) => "UInt" + name["uint".Length..],
        "qint8" => "QInt8",
        "quint8" => "QUInt8",
        "qint32" => "QInt32",
        { } name => char.ToUpperInvariant(name[0]) + name[1..],
    };

    private static string CppName(Layout layout)
    {
        string name = layout.ToString()["torch.".Length..];
        return name == "sparse_coo" ? "Sparse"
            : string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}

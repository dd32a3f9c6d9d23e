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
            throw Mismatch("dtype", dtype.NativeName, @out.DType.NativeName);
        }

        if (layout is not null && @out.Layout != layout)
        {
            throw Mismatch("layout", layout.NativeName, @out.Layout.NativeName);
        }

        if (device is not null && @out.Device.Type != device.Type)
        {
            throw Mismatch("device type", device.Type, @out.Device.Type);
        }
    }

    private static TorchException Mismatch(string option, string wanted, string actual) =>
        new($"{option} {wanted} does not match {option} of out parameter ({actual})");
}

namespace Autograd.Compat;

/// <summary>The two functions of <see href="https://numpy.org/doc/stable/reference/routines.io.html">NumPy</see> that read and write tensors' files.</summary>
public static class np
{
    /// <inheritdoc cref="Npy.Load(string)"/>
    public static Tensor load(string file) => Npy.Load(file);

    /// <inheritdoc cref="Npy.Load(Stream)"/>
    public static Tensor load(Stream file) => Npy.Load(file);

    /// <summary>Writes a file, byte for byte as NumPy does; <see href="https://numpy.org/doc/stable/reference/generated/numpy.save.html">np.save</see>.</summary>
    /// <param name="file">Where the file goes; <c>.npy</c> is added to a name without it.</param>
    /// <param name="arr">The tensor.</param>
    /// <inheritdoc cref="Npy.Save(string, Tensor)" path="/exception"/>
    public static void save(string file, Tensor arr) =>
        Npy.Save(file.EndsWith(".npy", StringComparison.Ordinal) ? file : file + ".npy", arr);

    /// <inheritdoc cref="Npy.Save(Stream, Tensor)"/>
    public static void save(Stream file, Tensor arr) => Npy.Save(file, arr);
}

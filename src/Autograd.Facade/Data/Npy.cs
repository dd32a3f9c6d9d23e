using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>Files of NumPy's format <see href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">.npy</see>, which hold one array.</summary>
/// <example>
/// <code>
/// using var file = new MemoryStream();
/// Npy.Save(file, Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]));
/// file.Position = 0;
/// Console.WriteLine(Npy.Load(file));   // tensor([[1., 2.], [3., 4.]])
/// </code>
/// </example>
public static unsafe class Npy
{
    private const int BlockBytes = 1 << 22;

    /// <summary>Reads a file; <see href="https://numpy.org/doc/stable/reference/generated/numpy.load.html">np.load</see>, then <c>torch.from_numpy</c>.</summary>
    /// <param name="path">Where the file is.</param>
    /// <returns>A tensor on the CPU, in the machine's byte order; one in Fortran order has the strides of that order.</returns>
    /// <exception cref="InvalidDataException">The file is malformed or cut short.</exception>
    /// <exception cref="NotSupportedException">The elements are of a type that no dtype has (objects, strings, fields), or the
    /// loaded LibTorch is older than their dtype.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Tensor Load(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Load(stream);
    }

    /// <summary>Reads an array from a stream and leaves the stream behind it, so that several can follow each other.</summary>
    /// <param name="stream">The stream.</param>
    /// <remarks>No more memory is taken than the stream has bytes for, whatever its header says.</remarks>
    /// <inheritdoc cref="Load(string)" path="/*[self::returns or self::exception]"/>
    public static Tensor Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        NpyHeader header = NpyHeader.Read(stream);
        DType dtype = header.DType;
        // A bool is one byte that is zero or not; LibTorch counts on it being zero or one.
        DType stored = dtype == DType.Bool ? DType.UInt8 : dtype;
        long bytes = Bytes(header.Shape, stored.ItemSize);
        if (stream.CanSeek && stream.Length - stream.Position < bytes)
        {
            throw new InvalidDataException($"The .npy file is cut short: its elements take {bytes} bytes, and {stream.Length - stream.Position} follow the header.");
        }

        List<byte[]> blocks = stream.CanSeek ? [] : ReadBlocks(stream, bytes);
        long[] shape = header.IsFortranOrder ? [.. header.Shape.Reverse()] : header.Shape;
        Tensor tensor = Torch.Empty(shape, stored, device: Device.Cpu);
        Fill(tensor, bytes, stream, blocks, header.IsBigEndian == BitConverter.IsLittleEndian);
        tensor = dtype == stored ? tensor : Replace(tensor, t => t.Ne(0));
        return header.IsFortranOrder ? Replace(tensor, Reversed) : tensor;
    }

    /// <summary>Writes a file, byte for byte as <see href="https://numpy.org/doc/stable/reference/generated/numpy.save.html">np.save</see> of <c>x.numpy()</c> does.</summary>
    /// <param name="path">Where the file goes, taken as it is; one that exists is overwritten.</param>
    /// <param name="tensor">The tensor. One whose transpose is contiguous is written in Fortran order.</param>
    /// <exception cref="NotSupportedException">NumPy has no type for the dtype (bfloat16, complex32, quantized).</exception>
    /// <exception cref="TorchException">The tensor requires gradients, or is conjugated or negated lazily.</exception>
    /// <exception cref="TorchTypeException">The tensor is not on the CPU or not strided.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, Tensor tensor)
    {
        // Checked before a file of that name is given up.
        _ = HeaderOf(tensor);
        using FileStream stream = File.Create(path);
        Save(stream, tensor);
    }

    /// <summary>Writes an array to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="tensor">The tensor. One whose transpose is contiguous is written in Fortran order.</param>
    /// <inheritdoc cref="Save(string, Tensor)" path="/exception"/>
    public static void Save(Stream stream, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(stream);
        NpyHeader header = HeaderOf(tensor);
        header.Write(stream);
        using Tensor ordered = header.IsFortranOrder ? Reversed(tensor) : tensor.Contiguous();
        byte* data = Data(ordered);
        long bytes = ordered.Numel * ordered.ElementSize;
        for (long done = 0; done < bytes; done += BlockBytes)
        {
            stream.Write(new ReadOnlySpan<byte>(data + done, (int)Math.Min(BlockBytes, bytes - done)));
        }

        GC.KeepAlive(ordered);
    }

    private static NpyHeader HeaderOf(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor.RequireAccessible();
        if (tensor.IsContiguous())
        {
            return NpyHeader.For(tensor.DType, isFortranOrder: false, tensor.Shape.ToArray());
        }

        using Tensor reversed = Reversed(tensor);
        return NpyHeader.For(tensor.DType, reversed.IsContiguous(), tensor.Shape.ToArray());
    }

    private static long Bytes(long[] shape, int itemSize)
    {
        UInt128 bytes = (UInt128)itemSize;
        foreach (long length in shape)
        {
            bytes *= (UInt128)length;
            if (bytes > long.MaxValue)
            {
                throw new InvalidDataException($"The .npy file claims a shape of more elements than memory has addresses: [{string.Join(", ", shape)}].");
            }
        }

        return (long)bytes;
    }

    private static List<byte[]> ReadBlocks(Stream stream, long bytes)
    {
        List<byte[]> blocks = [];
        for (long done = 0; done < bytes; done += BlockBytes)
        {
            byte[] block = new byte[Math.Min(BlockBytes, bytes - done)];
            NpyHeader.ReadExactly(stream, block);
            blocks.Add(block);
        }

        return blocks;
    }

    private static void Fill(Tensor tensor, long bytes, Stream stream, List<byte[]> blocks, bool swap)
    {
        int numberBytes = tensor.DType.IsComplex ? tensor.ElementSize / 2 : tensor.ElementSize;
        byte* data = Data(tensor);
        for (long done = 0; done < bytes; done += BlockBytes)
        {
            var block = new Span<byte>(data + done, (int)Math.Min(BlockBytes, bytes - done));
            if (stream.CanSeek)
            {
                NpyHeader.ReadExactly(stream, block);
            }
            else
            {
                blocks[(int)(done / BlockBytes)].CopyTo(block);
            }

            if (swap)
            {
                Swap(block, numberBytes);
            }
        }

        GC.KeepAlive(tensor);
    }

    private static void Swap(Span<byte> block, int numberBytes)
    {
        switch (numberBytes)
        {
            case 2:
                Span<ushort> shorts = MemoryMarshal.Cast<byte, ushort>(block);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                Span<uint> ints = MemoryMarshal.Cast<byte, uint>(block);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                Span<ulong> longs = MemoryMarshal.Cast<byte, ulong>(block);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }

    private static byte* Data(Tensor tensor)
    {
        void* data;
        Native.Check(Native.ag_tensor_data(tensor.Handle, &data));
        return (byte*)data;
    }

    private static Tensor Reversed(Tensor tensor) =>
        tensor.Permute([.. Enumerable.Range(0, tensor.Dim).Reverse().Select(dim => (long)dim)]);

    private static Tensor Replace(Tensor tensor, Func<Tensor, Tensor> make)
    {
        using (tensor)
        {
            return make(tensor);
        }
    }
}

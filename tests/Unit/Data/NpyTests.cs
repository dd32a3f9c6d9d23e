using System.Text;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Data;

/// <summary>Files that NumPy did not write; those that it did are in tests/Parity/Files.</summary>
[OnCpu("files are read into the CPU's memory and written from it")]
public class NpyTests
{
    private const string Good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";

    [Fact]
    public void The_file_that_the_others_are_made_from_is_good()
    {
        using Tensor x = Npy.Load(new MemoryStream(File(Good, [0, 0, 128, 63, 0, 0, 0, 64])));
        Assert.Equal([1f, 2], x.ToArray<float>());
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000000,), }", "cut short")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 9223372036854775807), }", "claims a shape")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 0), }", "claims a shape")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1 1), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (,), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (2,), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, }", "malformed")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 1}", "malformed")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } x", "malformed")]
    [InlineData("{'descr': '<f4, 'fortran_order': False, 'shape': (2,)", "malformed")]
    [InlineData("{'descr': '', 'fortran_order': False, 'shape': (2,)}", "malformed")]
    [InlineData("__import__('os').system('true')", "malformed")]
    [InlineData("", "malformed")]
    public void A_header_that_does_not_hold_is_refused(string header, string message)
    {
        byte[] file = File(header, new byte[8]);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Npy.Load(new MemoryStream(file))).Message);
        Assert.Throws<InvalidDataException>(() => Npy.Load(new OneWayStream(file)));
    }

    [Theory]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }")]
    [InlineData("{'descr': '<U3', 'fortran_order': False, 'shape': (2,), }")]
    [InlineData("{'descr': '<f16', 'fortran_order': False, 'shape': (2,), }")]
    [InlineData("{'descr': '<M8[ns]', 'fortran_order': False, 'shape': (2,), }")]
    [InlineData("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2,), }")]
    public void Elements_that_no_dtype_has_are_refused(string header) =>
        Assert.Throws<NotSupportedException>(() => Npy.Load(new MemoryStream(File(header, new byte[8]))));

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        byte[] file = File(Good, new byte[8]);
        for (int length = 0; length < file.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Npy.Load(new MemoryStream(file[..length])));
            Assert.Throws<InvalidDataException>(() => Npy.Load(new OneWayStream(file[..length])));
        }
    }

    [Fact]
    public void Any_byte_may_be_wrong()
    {
        byte[] file = File(Good, new byte[8]);
        for (int place = 0; place < file.Length; place++)
        {
            foreach (byte wrong in (byte[])[0, (byte)' ', (byte)'9', 255])
            {
                byte[] changed = [.. file];
                changed[place] = wrong;
                Exception? error = Record.Exception(() => Npy.Load(new MemoryStream(changed)).Dispose());
                Assert.True(error is null or InvalidDataException or NotSupportedException, $"byte {place} as {wrong}: {error}");
            }
        }
    }

    [Fact]
    public void A_header_of_any_claimed_length_and_version_takes_no_memory()
    {
        byte[] file = [0x93, .. "NUMPY"u8, 2, 0, 255, 255, 255, 255];
        Assert.Contains("at most", Assert.Throws<InvalidDataException>(() => Npy.Load(new MemoryStream(file))).Message);
        file[6] = 4;
        Assert.Throws<NotSupportedException>(() => Npy.Load(new MemoryStream(file)));
    }

    [Fact]
    public void Bools_of_other_bytes_are_true()
    {
        using Tensor x = Npy.Load(new MemoryStream(File("{'descr': '|b1', 'fortran_order': False, 'shape': (3,), }", [0, 1, 77])));
        Assert.Equal(2, x.Sum().Item<int>());
    }

    [Fact]
    public void A_stream_that_only_goes_forward_holds_several_arrays()
    {
        using var written = new MemoryStream();
        Npy.Save(written, Torch.Ones(2));
        Npy.Save(written, Torch.Arange(3));
        var stream = new OneWayStream(written.ToArray());
        Assert.Equal([1f, 1], Npy.Load(stream).ToArray<float>());
        Assert.Equal([0L, 1, 2], Npy.Load(stream).ToArray<long>());
    }

    [Fact]
    public void A_large_array_goes_through_a_file()
    {
        string path = Path.GetTempFileName();
        try
        {
            using Tensor x = Torch.Arange(2_000_000);
            Npy.Save(path, x);
            using Tensor y = Npy.Load(path);
            Assert.True(x.Equal(y));
            Assert.True(x.Equal(Npy.Load(new OneWayStream(System.IO.File.ReadAllBytes(path)))));
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void A_tensor_that_NumPy_cannot_hold_leaves_the_file_as_it_was()
    {
        string path = Path.GetTempFileName();
        System.IO.File.WriteAllText(path, "kept");
        Assert.Contains("NumPy has no type for torch.bfloat16",
            Assert.Throws<NotSupportedException>(() => Npy.Save(path, Torch.Ones([2], dtype: DType.BFloat16))).Message);
        Assert.Throws<TorchException>(() => Npy.Save(path, Torch.Ones(2, requiresGrad: true)));
        Assert.Equal("kept", System.IO.File.ReadAllText(path));
        System.IO.File.Delete(path);
    }

    [Fact]
    public void Files_leave_no_tensors_behind() =>
        LiveHandles.ReturnToTheirStartWithoutCollection("files", () =>
        {
            using Tensor x = Torch.Ones(2, 3);
            using Tensor transposed = x.T;
            using var stream = new MemoryStream();
            Npy.Save(stream, transposed);
            stream.Position = 0;
            Npy.Load(stream).Dispose();
        });

    private static byte[] File(string header, byte[] data) =>
        [0x93, .. "NUMPY"u8, 1, 0, (byte)(header.Length + 1), (byte)((header.Length + 1) >> 8), .. Encoding.Latin1.GetBytes(header), (byte)'\n', .. data];

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

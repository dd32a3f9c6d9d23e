using System.Text.Json;
using Autograd.Parity.Functional;

namespace Autograd.Parity.Files;

/// <summary>.npy files that NumPy wrote, as eng/record/npy.py recorded them.</summary>
public class NpyTests
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly RecordedFiles Recorded = JsonSerializer.Deserialize<RecordedFiles>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "npy.json")), Json)!;

    public static TheoryData<string> Names => [.. Recorded.Cases.Select(c => c.Name)];

    [Fact]
    public void The_recording_is_of_the_loaded_version()
    {
        Assert.Equal(Torch.Version, Recorded.Version);
        Assert.True(Recorded.Cases.Length > 40);
        Assert.True(Recorded.Cases.Count(c => c.Saves) > 30);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_of_NumPys_is_read_to_the_same_tensor(string name)
    {
        RecordedFile recorded = Find(name);
        using var stream = new MemoryStream(recorded.File);
        using Tensor tensor = Npy.Load(stream);
        Assert.Equal(recorded.Tensor.ToString(), RecordedTensor.Of(tensor)!.ToString());
        Assert.Equal(recorded.File.Length, stream.Position);
        // Steps over dimensions of one element or none mean nothing, and NumPy and PyTorch choose them differently.
        Assert.Equal(Meant(recorded.Strides, recorded.Tensor.Shape), Meant(tensor.Strides, recorded.Tensor.Shape));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tensor_is_written_as_NumPy_writes_it(string name)
    {
        RecordedFile recorded = Find(name);
        using Tensor tensor = Npy.Load(new MemoryStream(recorded.File));
        using var stream = new MemoryStream();
        Npy.Save(stream, tensor);
        Assert.Equal(recorded.Saves, stream.ToArray().AsSpan().SequenceEqual(recorded.File));
    }

    private static long[] Meant(long[] strides, long[] shape) =>
        shape.Contains(0) ? [] : [.. strides.Where((_, dim) => shape[dim] > 1)];

    private static RecordedFile Find(string name) => Recorded.Cases.Single(c => c.Name == name);

    private sealed record RecordedFiles(string Version, RecordedFile[] Cases);

    private sealed record RecordedFile(string Name, byte[] File, RecordedTensor Tensor, long[] Strides, bool Saves);
}

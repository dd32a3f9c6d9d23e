namespace Autograd;

/// <summary>The order of dimensions in memory; <see href="https://pytorch.org/docs/stable/tensor_attributes.html">torch.memory_format</see>.</summary>
public sealed class MemoryFormat
{
    private readonly string name;

    private MemoryFormat(int number, string name)
    {
        Number = number;
        this.name = name;
    }

    /// <summary>Row-major; <c>torch.contiguous_format</c>.</summary>
    public static MemoryFormat Contiguous { get; } = new(0, "contiguous_format");

    /// <summary>As the input where that is dense, else row-major; <c>torch.preserve_format</c>.</summary>
    public static MemoryFormat Preserve { get; } = new(1, "preserve_format");

    /// <summary>Channels innermost, of four dimensions; <c>torch.channels_last</c>.</summary>
    public static MemoryFormat ChannelsLast { get; } = new(2, "channels_last");

    /// <summary>Channels innermost, of five dimensions; <c>torch.channels_last_3d</c>.</summary>
    public static MemoryFormat ChannelsLast3d { get; } = new(3, "channels_last_3d");

    internal int Number { get; }

    /// <summary>PyTorch's name, such as <c>torch.channels_last</c>.</summary>
    public override string ToString() => $"torch.{name}";
}

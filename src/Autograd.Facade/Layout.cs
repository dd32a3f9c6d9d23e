namespace Autograd;

/// <summary>How a tensor's elements lie in memory; <see href="https://pytorch.org/docs/stable/tensor_attributes.html">torch.layout</see>.</summary>
public sealed class Layout
{
    private readonly string name;

    private Layout(int number, string name)
    {
        Number = number;
        this.name = name;
    }

    /// <summary>Dense, with strides; <c>torch.strided</c>.</summary>
    public static Layout Strided { get; } = new(0, "strided");

    /// <summary>Sparse, by coordinates; <c>torch.sparse_coo</c>.</summary>
    public static Layout SparseCoo { get; } = new(1, "sparse_coo");

    /// <summary>Sparse, by compressed rows; <c>torch.sparse_csr</c>.</summary>
    public static Layout SparseCsr { get; } = new(2, "sparse_csr");

    /// <summary>oneDNN's own blocked layout; <c>torch._mkldnn</c>.</summary>
    public static Layout Mkldnn { get; } = new(3, "_mkldnn");

    /// <summary>Sparse, by compressed columns; <c>torch.sparse_csc</c>.</summary>
    public static Layout SparseCsc { get; } = new(4, "sparse_csc");

    /// <summary>Sparse, by compressed rows of blocks; <c>torch.sparse_bsr</c>.</summary>
    public static Layout SparseBsr { get; } = new(5, "sparse_bsr");

    /// <summary>Sparse, by compressed columns of blocks; <c>torch.sparse_bsc</c>.</summary>
    public static Layout SparseBsc { get; } = new(6, "sparse_bsc");

    /// <summary>Rows of differing length; <c>torch.jagged</c>. LibTorch 2.2 and later.</summary>
    public static Layout Jagged { get; } = new(7, "jagged");

    internal int Number { get; }

    /// <summary>The name in LibTorch's messages, such as <c>SparseCsr</c>.</summary>
    internal string NativeName => this == SparseCoo
        ? "Sparse"
        : string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>PyTorch's name, such as <c>torch.strided</c>.</summary>
    public override string ToString() => $"torch.{name}";

    internal static Layout FromNumber(int number) =>
        ((Layout[])[Strided, SparseCoo, SparseCsr, Mkldnn, SparseCsc, SparseBsr, SparseBsc, Jagged])
            .FirstOrDefault(l => l.Number == number)
        ?? throw new NotSupportedException($"LibTorch's layout number {number} is not known to this library.");
}

namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.Stft"/>
    public static Tensor stft(
        Tensor input, long n_fft, long? hop_length = null, long? win_length = null, Tensor? window = null, bool center = true,
        string pad_mode = "reflect", bool normalized = false, bool? onesided = null, bool? return_complex = null,
        bool? align_to_window = null) => input.Stft(
            n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex, align_to_window);

    /// <inheritdoc cref="Torch.UnravelIndex"/>
    public static Tensor[] unravel_index(Tensor indices, IntList shape) => Torch.UnravelIndex(indices, shape);

    /// <summary>The indices of elements that are not zero, as <c>torch.nonzero(as_tuple=True)</c> returns them.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="as_tuple">True, for a tensor for each dimension; false, for one matrix as the only element.</param>
    public static Tensor[] nonzero(Tensor input, bool as_tuple) => as_tuple ? input.NonzeroAsTuple() : [input.Nonzero()];

    /// <summary>Whether the only element is not zero; <c>torch.is_nonzero</c>.</summary>
    /// <param name="input">The tensor.</param>
    /// <exception cref="TorchException">There is not exactly one element.</exception>
    public static bool is_nonzero(Tensor input) => (bool)input;

    /// <inheritdoc cref="FloatInfo(DType?)"/>
    public static FloatInfo finfo(DType? type = null) => new(type);

    /// <inheritdoc cref="IntegerInfo(DType)"/>
    public static IntegerInfo iinfo(DType type) => new(type);

    /// <inheritdoc cref="Torch.Einsum(ReadOnlySpan{ValueTuple{Tensor, int[]}}, int[])"/>
    public static Tensor einsum(Tensor operand1, int[] sublist1, int[]? sublist_out = null) =>
        Torch.Einsum([(operand1, sublist1)], sublist_out);

    /// <inheritdoc cref="Torch.Einsum(ReadOnlySpan{ValueTuple{Tensor, int[]}}, int[])"/>
    public static Tensor einsum(
        Tensor operand1, int[] sublist1, Tensor operand2, int[] sublist2, int[]? sublist_out = null) =>
        Torch.Einsum([(operand1, sublist1), (operand2, sublist2)], sublist_out);

    /// <inheritdoc cref="Torch.Einsum(ReadOnlySpan{ValueTuple{Tensor, int[]}}, int[])"/>
    public static Tensor einsum(
        Tensor operand1, int[] sublist1, Tensor operand2, int[] sublist2, Tensor operand3, int[] sublist3,
        int[]? sublist_out = null) =>
        Torch.Einsum([(operand1, sublist1), (operand2, sublist2), (operand3, sublist3)], sublist_out);
}

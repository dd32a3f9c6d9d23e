namespace Autograd.Parity.Operators;

/// <summary>What of a recorded case is not compared, and why.</summary>
internal static class Exceptions
{
    private const string Uninitialized = "the memory that it gives is nobody's; the recorder takes that of bools for a value";

    private static readonly Dictionary<string, string> WithoutValues = new()
    {
        ["empty"] = Uninitialized,
        ["empty_like"] = Uninitialized,
        ["empty_permuted"] = Uninitialized,
        ["empty_strided"] = Uninitialized,
        ["new_empty"] = Uninitialized,
        ["new_empty_strided"] = Uninitialized,
    };

    private const string MadeOutside = "Python makes the result outside autograd, as a leaf; the recorder calls the operator itself";

    private static readonly Dictionary<string, string> WithoutGradients = new()
    {
        ["linspace"] = MadeOutside,
        ["logspace"] = MadeOutside,
        ["randint_like"] = MadeOutside,
    };

    private const string CheckedFirst = "what the kernel would crash on is refused before LibTorch looks at the other arguments";

    private static readonly Dictionary<string, string> WithoutMessages = new()
    {
        ["fused_moving_avg_obs_fake_quant"] = CheckedFirst,
        ["mkldnn_convolution"] = CheckedFirst,
        ["rnn_relu"] = CheckedFirst,
        ["rnn_tanh"] = CheckedFirst,
        ["quantized_gru_cell"] = "weights that the kernel would crash on are refused before LibTorch looks for FBGEMM",
        ["quantized_lstm_cell"] = "weights that the kernel would crash on are refused before LibTorch looks for FBGEMM",
    };

    /// <summary>The outcome, without what is not compared.</summary>
    /// <param name="name">The overload.</param>
    /// <param name="isHandWritten">Whether a function is called that Python writes around the operator.</param>
    /// <param name="outcome">What was recorded, or what a call came to.</param>
    public static Outcome Without(string name, bool isHandWritten, Outcome outcome)
    {
        string op = name.Split('.')[0];
        if (WithoutValues.ContainsKey(op))
        {
            outcome = outcome with { Results = outcome.Results?.Select(result => (object?)((RecordedTensor)result! with { Data = null })).ToArray() };
        }

        if (WithoutGradients.ContainsKey(op))
        {
            outcome = outcome with { Node = null, Gradients = null, GradientError = null };
        }

        // A function that Python writes checks its arguments first, in its own words.
        return outcome.Error is not null && (isHandWritten || WithoutMessages.ContainsKey(op)) ? outcome with { Error = "an error" } : outcome;
    }
}

namespace Autograd;

public static partial class Torch
{
    /// <summary>Measures the time of each operator until the result is disposed;
    /// <see href="https://pytorch.org/docs/stable/autograd.html#profiler">torch.autograd.profiler.profile</see>.</summary>
    /// <param name="recordShapes">Whether to record the sizes of inputs. Default: false.</param>
    /// <param name="profileMemory">Whether to record the memory that operators take on the CPU: on this thread, and in backward passes
    /// that it starts. Default: false.</param>
    /// <param name="withStack">Whether to record which calls led to each operator: <see cref="FunctionEvent.Stack"/>, with file and line
    /// where the program has symbols. It makes each call of an operator slower by some microseconds. Default: false. PyTorch 2 records
    /// stacks only with <c>experimental_config</c>'s <c>verbose</c> as well.</param>
    /// <exception cref="TorchException">Another profile runs in this process.</exception>
    public static Profile Profile(bool recordShapes = false, bool profileMemory = false, bool withStack = false) =>
        new(recordShapes, profileMemory, withStack);

    /// <summary>Gives a block of code a name in the profile; disposing the result ends the block;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.profiler.record_function.html">record_function</see>.</summary>
    /// <param name="name">The name.</param>
    /// <example>
    /// <code>
    /// using (Torch.RecordFunction("my block"))
    /// {
    ///     Torch.Ones(2).Add(1);
    /// }
    /// </code>
    /// </example>
    public static RecordFunctionScope RecordFunction(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new RecordFunctionScope(name);
    }
}

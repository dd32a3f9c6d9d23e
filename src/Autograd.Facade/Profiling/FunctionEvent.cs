namespace Autograd;

/// <summary>One run of an operator, of a node of the graph in a backward pass, or of a <see cref="Torch.RecordFunction"/> block;
/// <c>FunctionEvent</c> of torch/autograd/profiler_util.py.</summary>
/// <param name="Name">Such as <c>aten::mul</c> or <c>MulBackward0</c>.</param>
/// <param name="Start">When it began, from the start of the profile.</param>
/// <param name="Duration">How long it took, with all it called.</param>
/// <param name="SelfDuration">How long it took, without what it called.</param>
/// <param name="Thread">LibTorch's number of the thread.</param>
/// <param name="Memory">The bytes it took on the CPU and did not give back, with all it called; negative if it gave back more. Zero
/// unless memory was profiled.</param>
/// <param name="SelfMemory">The same without what it called.</param>
/// <param name="InputShapes">The sizes of each input, such as <c>[[2, 3], []]</c>; empty unless shapes were recorded.</param>
/// <param name="SequenceNr">Connects an operator with the node it made; negative where there is none.</param>
/// <param name="Stack">The calls that led to it, innermost first, such as <c>Model.cs(12): Forward</c>: those of the program, without
/// this library's and the runtime's. What an operator calls has the operator's; a node, and all that its backward calls, has that of the
/// operator that made the node, or none if that did not run in the profile. Empty unless stacks were recorded.</param>
public sealed record FunctionEvent(string Name, TimeSpan Start, TimeSpan Duration, TimeSpan SelfDuration, ulong Thread, long Memory,
    long SelfMemory, string InputShapes, long SequenceNr, IReadOnlyList<string> Stack);

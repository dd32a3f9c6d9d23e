namespace Autograd;

/// <summary>The last column of <see cref="ProfileTable"/>, a line for each frame; there is none where no row has a stack.</summary>
internal sealed class FrameColumn
{
    private const int Longest = 75;
    private readonly int width;

    internal FrameColumn(IEnumerable<FunctionEventAvg> averages) => width = averages.SelectMany(average => average.Stack)
        .Select(frame => Math.Min(frame.Length + 4, Longest)).DefaultIfEmpty().Max();

    internal string Header => Cell("Source Location");

    internal string Rule => Cell(new string('-', width));

    /// <summary>What stands in the column beside a row and below it.</summary>
    internal IEnumerable<string> Lines(IReadOnlyList<string> stack)
    {
        // Older releases cut a stack short. The line below it is empty.
        int shown = LibTorch.IsBefore(2, 0) ? 5 : int.MaxValue;
        return width == 0 ? [""] : [.. stack.Take(shown).DefaultIfEmpty("").Select(Trimmed).Select(Cell), Cell("")];
    }

    private string Cell(string text) => width == 0 ? "" : text.PadRight(width) + "  ";

    private string Trimmed(string frame) => frame.Length <= width ? frame : "..." + frame[(frame.Length - width + 3)..];
}

using System.Globalization;
using System.Text;

namespace Autograd;

/// <summary>The table of averages, to the character as <c>_build_table</c> of torch/autograd/profiler_util.py writes it.</summary>
internal static class ProfileTable
{
    private const int LongestName = 55;
    private const int LongestShapes = 80;
    private const int Width = 12;

    internal static string Write(IReadOnlyList<FunctionEventAvg> averages, bool memory, int rowLimit)
    {
        if (averages.Count == 0)
        {
            return "";
        }

        bool shapes = averages.Any(average => average.InputShapes.Length > 0);
        double total = averages.Sum(average => average.SelfCpuTimeTotal.TotalMicroseconds);
        List<(string Header, int Width, Func<FunctionEventAvg, string> Cell)> columns =
        [
            ("Name", Math.Min(averages.Max(average => average.Key.Length) + 4, LongestName), average => Shortened(average.Key)),
            ("Self CPU %", Width, average => Share(average.SelfCpuTimeTotal, total)),
            ("Self CPU", Width, average => Time(average.SelfCpuTimeTotal.TotalMicroseconds)),
            ("CPU total %", Width, average => Share(average.CpuTimeTotal, total)),
            ("CPU total", Width, average => Time(average.CpuTimeTotal.TotalMicroseconds)),
            ("CPU time avg", Width, average => Time(average.CpuTimeTotal.TotalMicroseconds / average.Count)),
        ];
        if (memory)
        {
            columns.Add(("CPU Mem", Width, average => Memory(average.CpuMemoryUsage)));
            columns.Add(("Self CPU Mem", Width, average => Memory(average.SelfCpuMemoryUsage)));
        }

        columns.Add(("# of Calls", Width, average => average.Count.ToString(CultureInfo.InvariantCulture)));
        if (shapes)
        {
            int width = Math.Min(averages.Max(average => average.InputShapes.Length) + 4, LongestShapes);
            columns.Add(("Input Shapes", width, average => average.InputShapes[..Math.Min(width, average.InputShapes.Length)]));
        }

        var frames = new FrameColumn(averages);
        string rule = string.Concat(columns.Select(column => new string('-', column.Width) + "  ")) + frames.Rule;
        string blank = string.Concat(columns.Select(column => new string(' ', column.Width) + "  "));
        var text = new StringBuilder();
        text.Append(rule).Append('\n');
        text.AppendJoin("", columns.Select(column => column.Header.PadLeft(column.Width) + "  ")).Append(frames.Header).Append('\n');
        text.Append(rule).Append('\n');
        foreach (FunctionEventAvg average in rowLimit < 0 ? averages : averages.Take(rowLimit))
        {
            text.AppendJoin("", columns.Select(column => column.Cell(average).PadLeft(column.Width) + "  "));
            text.AppendJoin(blank, frames.Lines(average.Stack).Select(frame => frame + "\n"));
        }

        return text.Append(rule).Append('\n').Append($"Self CPU time total: {Time(total)}\n").ToString();
    }

    internal static string Time(double microseconds) => microseconds switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1e6:F3}s"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1e3:F3}ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{microseconds:F3}us"),
    };

    private static string Share(TimeSpan part, double total) =>
        total == 0 ? "NaN" : string.Create(CultureInfo.InvariantCulture, $"{part.TotalMicroseconds * 100 / total:F2}%");

    private static string Memory(long bytes)
    {
        // Newer releases write bytes with a capital letter.
        string b = LibTorch.IsBefore(2, 7) ? "b" : "B";
        return Math.Abs(bytes) switch
        {
            >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):F2} G{b}"),
            >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):F2} M{b}"),
            >= 1L << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 10):F2} K{b}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} {b}"),
        };
    }

    private static string Shortened(string name) => name.Length >= LongestName - 3 ? name[..(LongestName - 3)] + "..." : name;
}

using System.Text;

namespace Autograd;

/// <summary>Writes a graph as lines, from the outputs to the leaves.</summary>
internal static class GraphText
{
    internal static string Write(IReadOnlyList<GraphVertex> vertices, IReadOnlyList<GraphEdge> edges)
    {
        // The lines of a drawing lead from inputs to outputs; reading starts at the outputs.
        ILookup<int, int> inputs = edges.ToLookup(edge => edge.Line == GraphLine.Saved ? edge.From : edge.To,
            edge => edge.Line == GraphLine.Saved ? edge.To : edge.From);
        HashSet<int> used = [.. inputs.SelectMany(group => group)];
        int[] repeated = [.. inputs.SelectMany(group => group).GroupBy(v => v).Where(group => group.Count() > 1).Select(group => group.Key)];
        Dictionary<int, int> numbers = repeated.Order().Select((vertex, i) => (vertex, i)).ToDictionary(pair => pair.vertex, pair => pair.i + 1);

        var text = new StringBuilder();
        HashSet<int> written = [];
        // A vertex waits with what stands before it: on its own line, and on those of its chain.
        Stack<(int Vertex, string Line, string Below)> open = new(
            Enumerable.Range(0, vertices.Count).Where(v => !used.Contains(v)).Reverse().Select(v => (v, "", "")));
        while (open.TryPop(out var next))
        {
            string number = numbers.TryGetValue(next.Vertex, out int n) ? $" #{n}" : "";
            bool again = !written.Add(next.Vertex);
            text.Append(next.Line).AppendJoin(' ', vertices[next.Vertex].Label).Append(number).Append(again ? " (above)" : "").Append('\n');
            if (again)
            {
                continue;
            }

            int[] below = [.. inputs[next.Vertex]];
            for (int i = below.Length - 1; i >= 0; i--)
            {
                bool last = i == below.Length - 1;
                open.Push(below.Length == 1
                    ? (below[i], next.Below, next.Below)
                    : (below[i], next.Below + (last ? "└ " : "├ "), next.Below + (last ? "  " : "│ ")));
            }
        }

        return text.ToString().TrimEnd('\n');
    }
}

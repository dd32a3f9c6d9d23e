using System.Text;

namespace Autograd.OpGen.Emit;

/// <summary>Collects the lines of a generated file, indented by the braces around them.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Starts a file below <paramref name="header"/>, in a namespace.</summary>
    public CodeWriter(string header, string @namespace, params string[] usings)
    {
        text.Append(header);
        foreach (string name in usings)
        {
            Line($"using {name};");
        }

        if (usings.Length > 0)
        {
            Line();
        }

        Line($"namespace {@namespace};");
    }

    /// <summary>Writes a line, or an empty one.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            text.Append(' ', depth * 4).Append(line);
        }

        text.Append('\n');
    }

    /// <summary>Writes an opening brace after <paramref name="head"/> and indents what follows.</summary>
    public void Open(string head)
    {
        Line(head);
        Line("{");
        depth++;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close()
    {
        depth--;
        Line("}");
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}

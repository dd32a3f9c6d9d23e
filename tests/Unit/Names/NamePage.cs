using System.Text;

namespace Autograd.Unit.Names;

/// <summary>docs/names.md, written from the table.</summary>
internal static class NamePage
{
    private const string Introduction = """
        # PyTorch's names

        Which public names of PyTorch `Autograd.Compat` has. The names are those that Python's `dir` lists, recorded by
        `eng/record/names.py`; a name counts unless it has no use outside Python. This page is written by a test, which compares it
        with the library and with `tests/Unit/Names/reasons.tsv`; `UPDATE_NAMES=1` in the environment writes it anew.

        | Namespace | PyTorch | public | Python's own | counted | present | missing |
        |---|---|--:|--:|--:|--:|--:|

        """;

    public static string Of(NameTable table)
    {
        var page = new StringBuilder(Introduction);
        foreach (string path in PublicName.Namespaces)
        {
            foreach (string version in table.Recorded.Keys)
            {
                int pythonOnly = table.Count(version, path, NameVerdict.PythonOnly);
                int present = table.Count(version, path, NameVerdict.Present, NameVerdict.Spelled);
                int missing = table.Count(version, path, NameVerdict.Missing, NameVerdict.Unexplained);
                page.Append($"| `{path}` | {version} | {pythonOnly + present + missing} | {pythonOnly} | {present + missing} | {present} | {missing} |\n");
            }
        }

        AppendReasons(page, table, NameVerdict.Missing, "Missing", "What each is, or why it is not here:");
        AppendReasons(page, table, NameVerdict.Spelled, "Present under another name", "Counted as present:");
        AppendReasons(page, table, NameVerdict.PythonOnly, "Not counted", "These have no use outside Python:");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendReasons(StringBuilder page, NameTable table, NameVerdict verdict, string heading, string introduction)
    {
        page.Append($"\n## {heading}\n\n{introduction}\n\n");
        foreach (NameReason reason in table.Reasons.Where(reason => reason.Verdict == verdict))
        {
            page.Append($"- **{reason.Text}.** {Names(table, reason)}\n");
        }
    }

    private static string Names(NameTable table, NameReason reason) => string.Join("; ", table.NamesOf(reason)
        .GroupBy(name => name.Namespace)
        .OrderBy(group => PublicName.Namespaces.ToList().IndexOf(group.Key))
        .Select(group => $"{group.Key}: {string.Join(", ", group.Select(name => name.Name).Distinct().Order(StringComparer.Ordinal)
            .Select(name => $"`{name}`{Versions(table, group.Key, name)}"))}"));

    // Nothing for a name that every version has.
    private static string Versions(NameTable table, string path, string name)
    {
        string[] having = [.. table.Recorded.Where(v => v.Value.Any(n => n.Namespace == path && n.Name == name)).Select(v => v.Key)];
        return having.Length == table.Recorded.Count ? "" : $" ({string.Join(", ", having)})";
    }
}

namespace Autograd.Unit.Names;

/// <summary>Every recorded name with what becomes of it, and where names, reasons and Compat contradict each other.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<PublicName, (NameVerdict Verdict, NameReason? Reason)> verdicts = [];
    private readonly List<string> contradictions = [];
    private readonly HashSet<(NameReason, string)> used = [];
    private readonly IReadOnlyDictionary<string, IReadOnlySet<string>> present;

    public NameTable(
        IReadOnlyDictionary<string, IReadOnlyList<PublicName>> recorded,
        IReadOnlyList<NameReason> reasons,
        IReadOnlyDictionary<string, IReadOnlySet<string>> present)
    {
        Recorded = recorded;
        Reasons = reasons;
        this.present = present;
        foreach (PublicName name in recorded.Values.SelectMany(names => names).Distinct())
        {
            verdicts.Add(name, Judge(name));
        }

        contradictions.AddRange(verdicts.Where(v => v.Value.Verdict == NameVerdict.Unexplained)
            .Select(v => $"neither present nor explained: {v.Key.FullName}"));
        contradictions.AddRange(reasons.SelectMany(reason => reason.Patterns.Where(pattern => !used.Contains((reason, pattern))))
            .Select(pattern => $"pattern without a name: {pattern}"));
    }

    public IReadOnlyDictionary<string, IReadOnlyList<PublicName>> Recorded { get; }

    public IReadOnlyList<NameReason> Reasons { get; }

    /// <summary>What has to be mended in reasons.tsv.</summary>
    public IEnumerable<string> Contradictions => contradictions.Distinct();

    public NameVerdict VerdictOf(PublicName name) => verdicts[name].Verdict;

    /// <summary>How many names of a version and namespace have a verdict.</summary>
    public int Count(string version, string path, params NameVerdict[] wanted) =>
        Recorded[version].Count(name => name.Namespace == path && wanted.Contains(VerdictOf(name)));

    /// <summary>The names that a reason holds for.</summary>
    public IEnumerable<PublicName> NamesOf(NameReason reason) => verdicts.Where(v => v.Value.Reason == reason).Select(v => v.Key);

    private (NameVerdict, NameReason?) Judge(PublicName name)
    {
        bool isPresent = present[name.Namespace].Contains(name.Name);
        foreach (NameReason reason in Reasons)
        {
            if (reason.Match(name) is { } pattern)
            {
                used.Add((reason, pattern));
                // Modules and classes of Python are not counted, whether or not Compat has a member of that name.
                if (isPresent && !pattern.Contains(':'))
                {
                    contradictions.Add($"present, and yet it has a reason: {name.FullName}");
                }

                return (reason.Verdict, reason);
            }
        }

        return (isPresent ? NameVerdict.Present : NameVerdict.Unexplained, null);
    }
}

namespace Autograd.Unit.Conventions;

public class SourceFileTests
{
    private const int MostLines = 350;

    public static TheoryData<string> Sources => [.. Paths];

    private static IEnumerable<string> Paths =>
        Repository.HandWritten("src", ".cs", ".cpp", ".h").Concat(Repository.HandWritten("tests", ".cs"))
            .Select(path => Path.GetRelativePath(Repository.Root, path));

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_hand_written_file_has_one_concept_and_few_lines(string path)
    {
        int lines = File.ReadLines(Repository.File(path)).Count();
        Assert.True(lines <= MostLines, $"{path} has {lines} lines, more than {MostLines}: split it by concept.");
    }

    [Fact]
    public void The_largest_sources_are_among_them() =>
        Assert.Contains(Path.Combine("src", "Autograd.Facade", "Interop", "OpCall.cs"), Paths);
}

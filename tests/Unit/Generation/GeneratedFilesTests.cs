using Autograd.OpGen;
using Autograd.OpGen.Model;

namespace Autograd.Unit.Generation;

public class GeneratedFilesTests
{
    private const int MostArguments = 40;
    private const int MostResults = 9;

    [Fact]
    public void Generating_again_gives_the_files_that_are_checked_in() =>
        Assert.Empty(OpGen.Generator.Generate(OpGen.Generator.ProjectDirectory()).Differences(OpGen.Generator.RepositoryRoot()));

    [Fact]
    public void A_file_that_was_edited_is_noticed()
    {
        GeneratorOutput output = OpGen.Generator.Generate(OpGen.Generator.ProjectDirectory());
        var edited = output.Files.ToDictionary(file => file.Key, file => file.Value);
        string first = edited.Keys.Order(StringComparer.Ordinal).First();
        edited[first] += "// edited\n";
        Assert.Equal([first], (output with { Files = edited }).Differences(OpGen.Generator.RepositoryRoot()));
    }

    [Fact]
    public void Every_operator_fits_the_buffers_of_a_call() =>
        Assert.All(
            SchemaList.ReadAll(Path.Combine(OpGen.Generator.ProjectDirectory(), "Schemas")).SelectMany(list => list.Operators),
            op => Assert.True(op.Arguments.Count <= MostArguments && op.Results.Count <= MostResults, op.FullName));
}

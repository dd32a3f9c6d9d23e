using Autograd.OpGen;
using Autograd.OpGen.Model;

namespace Autograd.Unit.Generation;

/// <summary>Every operator of every supported LibTorch is in the API or left out for a reason.</summary>
public class DecisionTests
{
    private static readonly string Project = OpGen.Generator.ProjectDirectory();
    private static readonly GeneratorOutput Output = OpGen.Generator.Generate(Project);

    [Fact]
    public void No_overload_is_left_without_a_decision() => Assert.Empty(Output.Undecided);

    [Fact]
    public void Every_row_and_every_exclusion_stands_for_an_operator() =>
        Assert.DoesNotContain(Output.Notes, note => note.Contains("without operator", StringComparison.Ordinal));

    [Fact]
    public void An_overload_that_nothing_decides_is_noticed()
    {
        string copy = Directory.CreateTempSubdirectory("opgen").FullName;
        foreach (string path in Directory.EnumerateFiles(Project, "*.t*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".tsv" or ".txt"))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(Project, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllLines(target, File.ReadLines(path).Where(line => !line.StartsWith("rot90\t", StringComparison.Ordinal)
                && !line.StartsWith("qscheme\t", StringComparison.Ordinal)));
        }

        Assert.Equal(["qscheme", "rot90"], OpGen.Generator.Generate(copy).Undecided.Order(StringComparer.Ordinal));
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public void Only_overloads_for_out_that_Python_calls_are_taken()
    {
        OperatorSchema[] all = [.. SchemaList.ReadAll(Path.Combine(Project, "Schemas")).SelectMany(list => list.Operators)];
        PythonBindings python = new(Path.Combine(Project, "Signatures"));
        Assert.True(all.Count(python.TakesOut) > 1000, "Few overloads for out are bound.");
        Assert.Contains(all, schema => schema.FullName == "add.out" && python.TakesOut(schema));
        Assert.Contains(all, schema => schema.FullName == "add.Scalar_out" && !python.TakesOut(schema));
    }
}

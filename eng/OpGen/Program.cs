using Autograd.OpGen;
using Autograd.OpGen.Model;

return args switch
{
    ["extract", var include, var version] => Extract(include, version),
    ["extract-python", var library, var version] => ExtractPython(library, version),
    ["generate"] => Generate(check: false),
    ["generate", "--check"] => Generate(check: true),
    _ => Usage(),
};

static int Extract(string include, string version)
{
    string path = Path.Combine(Generator.ProjectDirectory(), "Schemas", $"{version}.txt");
    IReadOnlyList<string> lines = HeaderReader.Read(include);
    File.WriteAllText(path, string.Join('\n', lines) + "\n");
    Console.WriteLine($"{lines.Count} schemas -> {path}");
    return 0;
}

static int ExtractPython(string library, string version)
{
    string project = Generator.ProjectDirectory();
    SchemaList operators = SchemaList.ReadAll(Path.Combine(project, "Schemas")).Single(list => list.Version == Version.Parse(version));
    string path = Path.Combine(project, "Signatures", $"{version}.txt");
    IReadOnlyList<string> lines = SignatureReader.Read(library, operators);
    File.WriteAllText(path, string.Join('\n', lines) + "\n");
    Console.WriteLine($"{lines.Count} signatures -> {path}");
    return 0;
}

static int Generate(bool check)
{
    string root = Generator.RepositoryRoot();
    GeneratorOutput output = Generator.Generate(Generator.ProjectDirectory());
    IReadOnlyList<string> stale = check ? output.Differences(root) : output.Write(root);
    foreach (string path in stale)
    {
        Console.WriteLine(path);
    }

    foreach (string name in output.Undecided)
    {
        Console.WriteLine($"neither generated nor excluded: {name}");
    }

    foreach (string note in check ? [] : output.Notes)
    {
        Console.WriteLine(note);
    }

    return check && stale.Count + output.Undecided.Count > 0 ? 1 : 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: OpGen extract <include-dir> <version>        read schemas from LibTorch's headers into Schemas/<version>.txt
               OpGen extract-python <library> <version>     read signatures from libtorch_python.so into Signatures/<version>.txt
               OpGen generate [--check]                     write the generated files, or list those that differ and exit 1
        """);
    return 2;
}

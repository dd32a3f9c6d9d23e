namespace Autograd.OpGen.Model;

/// <summary>What Python's functions and methods accept, over all supported versions: the lists in <c>Signatures/</c>.</summary>
public sealed class PythonBindings
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> withOut = new(StringComparer.Ordinal);

    /// <summary>Reads every list in <paramref name="directory"/>.</summary>
    public PythonBindings(string directory)
    {
        foreach (string path in Directory.EnumerateFiles(directory, "*.txt"))
        {
            foreach (ParserSignature signature in File.ReadLines(path).Select(ParserSignature.Parse))
            {
                names.Add(signature.Name);
                if (signature.TakesOut)
                {
                    withOut.Add(signature.Key);
                }
            }
        }
    }

    /// <summary>The names of all functions and methods.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>Whether a function takes the tensors that an overload for <c>out</c> writes to.</summary>
    public bool TakesOut(OperatorSchema schema) => schema.IsOut && withOut.Contains(ParserSignature.FunctionKey(schema));
}

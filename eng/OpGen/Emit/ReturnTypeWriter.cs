using Autograd.OpGen.CSharp;

namespace Autograd.OpGen.Emit;

/// <summary>Writes the structs for named results, and their members in PyTorch's spelling.</summary>
internal static class ReturnTypeWriter
{
    /// <summary>Writes a struct of the facade.</summary>
    public static void WriteStruct(CodeWriter code, ReturnType type)
    {
        string pythonName = $"torch.return_types.{type.PythonName}";
        code.Line($"/// <summary>PyTorch's <c>{pythonName}</c>: the named results of the operator.</summary>");
        foreach ((string name, _) in type.Fields)
        {
            code.Line($"""/// <param name="{Names.Pascal(name)}">The result that PyTorch calls <c>{name}</c>.</param>""");
        }

        string fields = string.Join(", ", type.Fields.Select(f => $"{f.Type} {Names.Pascal(f.Name)}"));
        code.Open($"public readonly record struct {type.Name}({fields})");
        code.Line("/// <summary>The text that Python prints.</summary>");
        string text = string.Join(",\\n", type.Fields.Select(f => $"{f.Name}={{{Text(f.Type, Names.Pascal(f.Name))}}}"));
        code.Line($"public override string ToString() => $\"{pythonName}(\\n{text})\";");
        code.Close();
    }

    // Python prints several tensors as a tuple.
    private static string Text(string type, string field) => type == "Tensor[]"
        ? $"(\"(\" + string.Join(\", \", {field}.Select(tensor => tensor.ToString())) + \")\")"
        : $"{field}.ToString()";

    /// <summary>
    /// Writes Compat's properties for a struct; a name that is the same in both spellings needs none.
    /// </summary>
    public static void WriteExtension(CodeWriter code, ReturnType type)
    {
        var renamed = type.Fields.Where(f => Names.Pascal(f.Name) != f.Name).ToList();
        if (renamed.Count == 0)
        {
            return;
        }

        code.Line();
        code.Open($"extension(ReturnTypes.{type.Name} self)");
        foreach ((string name, string fieldType) in renamed)
        {
            code.Line($"""/// <inheritdoc cref="ReturnTypes.{type.Name}.{Names.Pascal(name)}"/>""");
            code.Line($"public {fieldType} {Names.Escape(name)} => self.{Names.Pascal(name)};");
        }

        code.Close();
    }
}

namespace Autograd.OpGen.Model;

/// <summary>One argument over all versions of its operator.</summary>
/// <param name="Default">What the generated code passes when the caller leaves the argument out.</param>
/// <param name="IsInEveryVersion">Whether every version that has the operator has the argument.</param>
public sealed record UnionArgument(
    SchemaType Type, string Name, ArgumentDefault Default, bool IsKeywordOnly, bool IsInEveryVersion)
{
    /// <summary>Whether this is a tensor, or several, that the caller gives for a result.</summary>
    public bool IsOut => IsKeywordOnly && Type.IsMutated;

    /// <summary>Whether a caller has to pass the argument.</summary>
    public bool IsRequired => Default.Kind == DefaultKind.Required;
}

/// <summary>How an argument that the caller leaves out is filled.</summary>
public enum DefaultKind
{
    /// <summary>It cannot be left out.</summary>
    Required,

    /// <summary>With the value that every version gives it.</summary>
    Literal,

    /// <summary>With what the loaded version gives it, because versions differ.</summary>
    LoadedVersion,
}

/// <summary>An argument's default; <see cref="Text"/> is the newest version's spelling.</summary>
public sealed record ArgumentDefault(DefaultKind Kind, string? Text);

/// <summary>One operator overload over all versions that have it.</summary>
/// <param name="Schema">The newest version's schema: names, order and results come from it.</param>
/// <param name="Versions">The supported versions that have the overload, oldest first.</param>
/// <param name="IsInEveryVersion">Whether that is all of them.</param>
/// <param name="Differences">What differs between versions in a way a caller could notice.</param>
public sealed record UnionOperator(
    OperatorSchema Schema,
    IReadOnlyList<UnionArgument> Arguments,
    bool IsMethod,
    bool IsFunction,
    IReadOnlyList<Version> Versions,
    bool IsInEveryVersion,
    IReadOnlyList<string> Differences)
{
    /// <inheritdoc cref="OperatorSchema.FullName"/>
    public string FullName => Schema.FullName;

    /// <inheritdoc cref="OperatorSchema.BaseName"/>
    public string BaseName => Schema.BaseName;

    /// <summary>The field that caches the operator's slot: its full name as one C# identifier.</summary>
    public string SlotName => Schema.Overload.Length == 0 ? Schema.Name : $"{Schema.Name}_{Schema.Overload}";
}

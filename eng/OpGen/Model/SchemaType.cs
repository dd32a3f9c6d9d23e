namespace Autograd.OpGen.Model;

/// <summary>A type as an operator schema writes it, such as <c>int[2]?</c> or <c>Tensor(a!)</c>.</summary>
/// <param name="Name">The element type: <c>Tensor</c>, <c>int</c>, <c>ScalarType</c>, ….</param>
/// <param name="IsList">Whether this is a list of <paramref name="Name"/>.</param>
/// <param name="IsOptional">Whether None is accepted for the whole value.</param>
/// <param name="HasOptionalElements">Whether None is accepted for an element of the list.</param>
/// <param name="Length">The declared list length, where there is one: a single number then stands for the whole
/// list.</param>
/// <param name="Alias">The alias annotation without its parentheses: <c>a</c> for a view, <c>a!</c> for a mutated
/// tensor.</param>
public sealed record SchemaType(
    string Name, bool IsList, bool IsOptional, bool HasOptionalElements, int? Length, string? Alias)
{
    /// <summary>Whether the operator writes to this argument.</summary>
    public bool IsMutated => Alias is not null && Alias.Contains('!');

    /// <summary>The type without aliasing and list length: what decides how a value is passed.</summary>
    public string Shape =>
        Name + (HasOptionalElements ? "?" : "") + (IsList ? "[]" : "") + (IsOptional ? "?" : "");

    /// <summary>
    /// Parses a type; symbolic integers and booleans are read as the plain ones they are outside a compiler.
    /// </summary>
    public static SchemaType Parse(string text)
    {
        string? alias = null;
        int open = text.IndexOf('(');
        if (open >= 0)
        {
            int close = text.IndexOf(')', open);
            alias = text[(open + 1)..close].Trim();
            text = text[..open] + text[(close + 1)..];
        }

        bool optional = false;
        if (text.EndsWith('?'))
        {
            optional = true;
            text = text[..^1];
        }

        bool list = false, optionalElements = false;
        int? length = null;
        if (text.EndsWith(']'))
        {
            list = true;
            int bracket = text.IndexOf('[');
            string inside = text[(bracket + 1)..^1];
            length = inside.Length == 0 ? null : int.Parse(inside, System.Globalization.CultureInfo.InvariantCulture);
            text = text[..bracket];
            if (text.EndsWith('?'))
            {
                optionalElements = true;
                text = text[..^1];
            }
        }

        string name = text switch
        {
            "SymInt" or "DeviceIndex" => "int",
            "SymBool" => "bool",
            "SymFloat" => "float",
            _ => text,
        };
        return new SchemaType(name, list, optional, optionalElements, length, alias);
    }
}

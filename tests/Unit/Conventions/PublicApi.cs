using System.Reflection;
using System.Runtime.CompilerServices;

namespace Autograd.Unit.Conventions;

/// <summary>The public members of an assembly as lines of text, in an order that depends on nothing else.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. Types(assembly).SelectMany(type => Members(type).Select(member => $"{Name(type)}: {Text(member)}").Prepend(TypeText(type)))
            .Order(StringComparer.Ordinal)];

    /// <summary>The public types, without those that the compiler makes for extension blocks.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes().Where(type => !type.FullName!.Contains('<'));

    /// <summary>The public members that a program can name, constructors and operators included.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared)
        .Where(member => member is not Type && !member.Name.Contains('<') && !IsAccessor(member) && member.Name != "value__");

    /// <summary>Every type that a member's signature names, element types and generic arguments included.</summary>
    public static IEnumerable<Type> Signature(MemberInfo member) => member switch
    {
        MethodBase method => [.. method.GetParameters().Select(p => p.ParameterType), method is MethodInfo m ? m.ReturnType : typeof(void)],
        PropertyInfo property => [property.PropertyType, .. property.GetIndexParameters().Select(p => p.ParameterType)],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    public static string Text(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property =>
            $"{Static(property.GetAccessors()[0])}{Name(property.PropertyType)} {property.Name}{Index(property)} {{{Accessors(property)}}}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static bool IsAccessor(MemberInfo member) => member is MethodInfo { IsSpecialName: true } method
        && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal))
        && !method.DeclaringType!.IsDefined(typeof(ExtensionAttribute));

    private static string TypeText(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : "class";
        string[] bases = [.. type.GetInterfaces().Append(type.BaseType!)
            .Where(t => t is not null && t != typeof(object) && t != typeof(ValueType) && t.IsPublic).Select(Name).Order(StringComparer.Ordinal)];
        return $"{Name(type)}: {kind}{(bases.Length == 0 ? "" : " : ")}{string.Join(", ", bases)}";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    private static string Accessors(PropertyInfo property) =>
        string.Join(" ", property.GetAccessors().Select(accessor => accessor.Name[..3]).Order(StringComparer.Ordinal));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        string value = !parameter.HasDefaultValue ? "" : $" = {parameter.DefaultValue switch
        {
            null => "default",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            var number => Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture),
        }}";
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return type.IsByRef ? $"ref {Name(type.GetElementType()!)}" : $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}

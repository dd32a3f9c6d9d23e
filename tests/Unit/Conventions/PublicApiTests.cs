using System.Reflection;
using System.Xml.Linq;
using System.Runtime.CompilerServices;
using Autograd.Compat;

namespace Autograd.Unit.Conventions;

/// <summary>
/// The public API is what Expected/api-*.txt says. After a wanted change, run the tests with UPDATE_API=1 in the environment,
/// which writes the files anew, and commit them.
/// </summary>
public class PublicApiTests
{
    private static readonly Assembly Facade = typeof(Tensor).Assembly;
    private static readonly Assembly Compat = typeof(torch).Assembly;

    public static TheoryData<string> Assemblies => ["facade", "compat"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_API_changes_only_on_purpose(string name)
    {
        string path = Repository.File($"tests/Unit/Expected/api-{name}.txt");
        string actual = string.Concat(PublicApi.Of(name == "facade" ? Facade : Compat).Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_API") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void No_public_member_exposes_a_handle_or_an_interop_type() =>
        Assert.All(
            // The purpose of these is an address for foreign code.
            PublicApi.Types(Facade).Concat(PublicApi.Types(Compat))
                .Where(type => type != typeof(DLPackCapsule) && type != typeof(CppTensor) && !IsDelegate(type))
                .SelectMany(PublicApi.Members),
            member => Assert.DoesNotContain(PublicApi.Signature(member), IsInterop));

    [Fact]
    public void Every_public_type_and_member_of_the_facade_is_documented()
    {
        HashSet<string> documented = [.. XDocument.Load(Path.ChangeExtension(Facade.Location, ".xml"))
            .Descendants("member").Select(member => WithoutParameters((string)member.Attribute("name")!))];
        Assert.All(PublicApi.Types(Facade), type => Assert.Contains($"T:{DocumentationName(type)}", documented));
        Assert.All(
            PublicApi.Types(Facade).Where(type => !type.IsEnum && !IsDelegate(type)).SelectMany(PublicApi.Members)
                .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsOfARecord(member)),
            member => Assert.Contains(DocumentationName(member), documented));
    }

    // Its members are the compiler's.
    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static bool IsInterop(Type type)
    {
        Type element = type.HasElementType ? type.GetElementType()! : type;
        return element == typeof(nint) || element == typeof(nuint) || type.IsPointer || type.IsFunctionPointer
            || element.Namespace == "Autograd.Interop" || element.GetGenericArguments().Any(IsInterop);
    }

    // What the compiler makes for a record's parameters stands in the documentation of the record.
    private static bool IsOfARecord(MemberInfo member) =>
        member.DeclaringType!.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static string DocumentationName(MemberInfo member)
    {
        string kind = member switch { MethodBase => "M", PropertyInfo => "P", FieldInfo => "F", EventInfo => "E", _ => "?" };
        string arity = member is MethodInfo { IsGenericMethod: true } method ? $"``{method.GetGenericArguments().Length}" : "";
        return $"{kind}:{DocumentationName(member.DeclaringType!)}.{member.Name.Replace('.', '#')}{arity}";
    }

    private static string DocumentationName(Type type) => type.FullName!.Replace('+', '.');

    private static string WithoutParameters(string name) => name.Split('(')[0];
}

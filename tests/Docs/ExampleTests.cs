using System.Xml.Linq;

namespace Autograd.Docs;

/// <summary>The examples in the API's documentation do what they say.</summary>
[Collection(nameof(Console))]
public class ExampleTests
{
    public static TheoryData<string, string> Members
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string assembly in (string[])["Autograd.Facade", "Autograd.Compat"])
            {
                foreach (XElement member in Documentation(assembly).Where(member => member.Element("example") is not null))
                {
                    data.Add(assembly, member.Attribute("name")!.Value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void An_example_prints_what_its_comments_say(string assembly, string name)
    {
        XElement member = Documentation(assembly).Single(member => member.Attribute("name")!.Value == name);
        string source = string.Concat(member.Element("example")!.Elements("code").Select(code => code.Value.Trim() + "\n"));

        Comments.AssertPrinted(source, CSharpProgram.Run((assembly == "Autograd.Compat" ? Usings.Compat : Usings.Facade) + source));
    }

    private static IEnumerable<XElement> Documentation(string assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member");
}

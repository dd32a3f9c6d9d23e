namespace Autograd.Docs;

/// <summary>The programs in the README and in docs/ do what the pages say.</summary>
[Collection(nameof(Console))]
public class PageTests
{
    public static TheoryData<string, int> Programs
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string page in Markdown.Pages)
            {
                for (int i = 0; i < CSharpBlocks(page).Count; i++)
                {
                    data.Add(page, i);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_readmes_program_prints_the_block_after_it()
    {
        (string program, string expected) = Markdown.ReadmeProgram;

        Assert.Equal(expected, CSharpProgram.Run(program));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_its_comments_say(string page, int number)
    {
        string source = CSharpBlocks(page)[number].Text;

        Comments.AssertPrinted(source, CSharpProgram.Run(Usings.For(source) + source));
    }

    private static List<Block> CSharpBlocks(string page) =>
        [.. Markdown.Blocks(page).Where(block => block is { Language: "csharp", Marker: "" })];
}

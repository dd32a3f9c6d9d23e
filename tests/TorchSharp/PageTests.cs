using Autograd.Docs;

namespace Autograd.TorchSharpTests;

/// <summary>The programs in docs/torchsharp.md print what their comments say; tests/Docs, which has no TorchSharp, leaves them out.</summary>
public class PageTests
{
    private static readonly List<Block> Blocks = Markdown.Blocks("torchsharp.md");

    public static TheoryData<int> Programs => [.. Enumerable.Range(0, Blocks.Count).Where(i => Blocks[i].Language == "csharp")];

    [Fact]
    public void Every_program_of_the_page_is_marked_as_this_ones() =>
        Assert.All(Blocks.Where(block => block.Language == "csharp"), block => Assert.Equal("torchsharp", block.Marker));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_its_comments_say(int number) =>
        Comments.AssertPrinted(Blocks[number].Text, CSharpProgram.Run(Blocks[number].Text));
}

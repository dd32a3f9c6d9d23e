using Autograd.Notebooks;

namespace Autograd.Parity.Notebooks;

/// <summary>What eng/run does with its arguments.</summary>
[Collection(NotebookCollection.Name)]
public sealed class CommandLineTests
{
    [Fact]
    public void List_names_every_notebook()
    {
        var (code, printed, _) = Run("--list");
        Assert.Equal(0, code);
        Assert.All(Notebook.All, notebook => Assert.Contains($"  {notebook.Name} ", printed));
    }

    [Fact]
    public void An_unknown_name_fails_and_the_message_names_those_that_are_known()
    {
        var (code, _, message) = Run("autograd-basic");
        Assert.Equal(1, code);
        Assert.StartsWith("There is no notebook autograd-basic. There are:\n", message);
        Assert.Contains("autograd-basics-facade", message);
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("--seed")]
    [InlineData("--seed", "x")]
    public void Options_that_are_not_understood_fail(params string[] args)
    {
        var (code, _, message) = Run(args);
        Assert.Equal(1, code);
        Assert.Contains(args[0], message);
    }

    [Fact]
    public void A_seed_gives_the_same_output_again_and_none_gives_another()
    {
        Assert.Equal(Draws("--seed", "5"), Draws("--seed", "5"));
        Assert.NotEqual(Draws("--seed", "5"), Draws());

        static string Draws(params string[] seed)
        {
            string printed = Run(["vector-jacobian", .. seed]).Printed;
            return printed[printed.IndexOf("[59]", StringComparison.Ordinal)..];
        }
    }

    private static (int Code, string Printed, string Message) Run(params string[] args)
    {
        (TextWriter console, TextWriter errors) = (Console.Out, Console.Error);
        using StringWriter printed = new(), message = new() { NewLine = "\n" };
        Console.SetOut(printed);
        Console.SetError(message);
        try
        {
            return (CommandLine.Run(args), printed.ToString(), message.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }
}

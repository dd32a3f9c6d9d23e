namespace Autograd.Notebooks;

/// <summary>The program's arguments and what they ask for.</summary>
public static class CommandLine
{
    private const string Usage = """
        Runs notebooks that teach autograd.

            eng/run                 all of them
            eng/run NAME...         some of them
            eng/run --list          their names
            --seed N                the same random numbers each time

        """;

    /// <summary>Does what the arguments ask for.</summary>
    /// <param name="args">Names of notebooks and options.</param>
    /// <returns>The exit code: 0, or 1 if an argument is not understood.</returns>
    public static int Run(string[] args)
    {
        var notebooks = new List<Notebook>();
        long? seed = null;
        for (int i = 0; i < args.Length; i++)
        {
            string arg = args[i];
            if (arg is "--help" or "-h")
            {
                Console.WriteLine(Usage);
                return 0;
            }

            if (arg == "--list")
            {
                Console.WriteLine(List());
                return 0;
            }

            if (arg == "--seed")
            {
                if (++i == args.Length || !long.TryParse(args[i], out long start))
                {
                    return Fail("--seed needs a whole number, as in --seed 1.");
                }

                seed = start;
            }
            else if (arg.StartsWith('-'))
            {
                return Fail($"There is no option {arg}; see --help.");
            }
            else if (Notebook.All.FirstOrDefault(notebook => notebook.Name == arg) is { } notebook)
            {
                notebooks.Add(notebook);
            }
            else
            {
                return Fail($"There is no notebook {arg}. There are:\n{List()}");
            }
        }

        foreach (Notebook notebook in notebooks.Count > 0 ? notebooks : Notebook.All)
        {
            Console.WriteLine($"\n=== {notebook.Name}: {notebook.Title} ===");
            notebook.Run(id => Console.WriteLine($"\n[{id}]"), seed);
        }

        return 0;
    }

    private static string List()
    {
        int width = Notebook.All.Max(notebook => notebook.Name.Length);
        var lines = Notebook.All.Select(notebook => $"  {notebook.Name.PadRight(width)}  {notebook.Title}");
        return string.Join('\n', lines);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}

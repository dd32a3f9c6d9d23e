using System.CommandLine;
using Autograd;
using Autograd.Fuzz;

// Drives every operator with random and hostile arguments; every call must end in a result or a typed exception.
Option<int> seed = new("--seed") { Description = "What all calls follow from", DefaultValueFactory = _ => 1 };
Option<long> first = new("--first") { Description = "The number of the first call" };
Option<long> calls = new("--calls") { Description = "How many calls to make", DefaultValueFactory = _ => 200_000 };
Option<long> call = new("--call") { Description = "The number of the one call to make, in this process" };
Option<int> processes = new("--processes")
{
    Description = "How many processes make them", DefaultValueFactory = _ => Environment.ProcessorCount,
};
Option<bool> planted = new("--planted") { Description = "Makes some calls fail, to try out the fuzzer itself" };
Option<string> progress = new("--progress") { Required = true };

Command worker = new("worker", "Makes a range of calls in this process") { Hidden = true };
foreach (Option option in (Option[])[seed, first, calls, planted, progress])
{
    worker.Options.Add(option);
}

worker.SetAction(parsed =>
{
    using var shared = new Progress(parsed.GetValue(progress)!);
    new Worker(parsed.GetValue(seed), shared, parsed.GetValue(planted)).Run(parsed.GetValue(first), parsed.GetValue(calls));
});

Command describe = new("describe", "Shows a call without making it") { Hidden = true };
describe.Options.Add(seed);
describe.Options.Add(call);
describe.SetAction(parsed =>
{
    FuzzCall made = FuzzCall.Make(OperatorTable.All, parsed.GetValue(seed), parsed.GetValue(call));
    Console.WriteLine($"{made.Operator}\n{made.ToString().ReplaceLineEndings(" ")}");
});

RootCommand root = new("Drives every operator with random and hostile arguments.") { worker, describe };
foreach (Option option in (Option[])[seed, first, calls, call, processes, planted])
{
    root.Options.Add(option);
}

root.SetAction(parsed =>
{
    if (parsed.GetResult(call) is not null)
    {
        Environment.CurrentDirectory = Path.GetTempPath(); // some operators write files
        FuzzCall made = FuzzCall.Make(OperatorTable.All, parsed.GetValue(seed), parsed.GetValue(call));
        Console.WriteLine(made);
        Console.WriteLine(made.Run() ? "ended with a result and its backward pass" : "ended with a result");
        return 0;
    }

    Report report = new Campaign
    {
        Seed = parsed.GetValue(seed),
        First = parsed.GetValue(first),
        Calls = parsed.GetValue(calls),
        Processes = parsed.GetValue(processes),
        Planted = parsed.GetValue(planted),
        Found = failure => Console.Error.WriteLine($"call {failure.Call}: {failure.Kind}"),
    }.Run();
    Console.WriteLine(report);
    return report.Failures.Count == 0 ? 0 : 1;
});
return root.Parse(args).Invoke();

// The C# side of the benchmarks.
using Autograd;

Torch.NumThreads = 1;
switch (args)
{
    case ["first-gradient"]:
        FirstGradient.Print();
        break;
    case ["memory", string work, string count]:
        PeakMemory.Measure(work, long.Parse(count));
        break;
    case ["checkpoints", string segments]:
        CheckpointMemory.Measure(int.Parse(segments));
        break;
    case ["threads", string name, string iterations, string threads]:
        ThreadScaling.Measure(name, long.Parse(iterations), int.Parse(threads));
        break;
    default:
        Answers.GiveAll();
        break;
}

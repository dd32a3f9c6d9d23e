namespace Autograd.Parity.Printing;

/// <summary>Tests that change print options, the default dtype or Console.Out, which belong to the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PrintOptionsCollection
{
    public const string Name = "Print options";
}

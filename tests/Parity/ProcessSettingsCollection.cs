namespace Autograd.Parity;

/// <summary>Tests that change what holds for the whole process (warnings, the default dtype, print options) run one at a time.</summary>
[CollectionDefinition(nameof(ProcessSettingsCollection), DisableParallelization = true)]
public class ProcessSettingsCollection;

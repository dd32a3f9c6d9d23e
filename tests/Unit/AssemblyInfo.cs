// Handles, warnings and the default dtype belong to the whole process, so tests run one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

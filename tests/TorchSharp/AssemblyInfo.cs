// Live handles are counted over the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

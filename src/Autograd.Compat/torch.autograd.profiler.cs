namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/autograd.html#profiler">torch.autograd.profiler</see>.</summary>
        public static class profiler
        {
            /// <inheritdoc cref="Torch.Profile"/>
            public static Profile profile(bool record_shapes = false, bool profile_memory = false, bool with_stack = false) =>
                Torch.Profile(record_shapes, profile_memory, with_stack);

            /// <inheritdoc cref="Torch.RecordFunction"/>
            public static RecordFunctionScope record_function(string name) => Torch.RecordFunction(name);
        }
    }
}

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.StackModuleState"/>
        public static Dictionary<string, Tensor> stack_module_state(IReadOnlyList<Dictionary<string, Tensor>> models) =>
            Transforms.StackModuleState(models);
    }
}

using Autograd.Compat;
using functional = Autograd.Compat.torch.nn.functional;

namespace Autograd.OperatorCalls;

public static partial class OperatorTable
{
    private static void AddActivations(OperatorList list)
    {
        Func<CallArguments, bool> unscaled = Without("scale", "input_scale");
        list.Add("elu");
        list.Call("torch.nn.functional.elu", static a => functional.elu(a.Tensor("self"), a.Double("alpha", 1)), unscaled);
        list.Add("elu_");
        list.Call("torch.nn.functional.elu", static a => functional.elu(a.Tensor("self"), a.Double("alpha", 1), inplace: true), unscaled);
        list.Add("glu");
        list.Call("torch.nn.functional.glu", static a => functional.glu(a.Tensor("self"), a.Long("dim", -1)));
        list.Add("hardsigmoid");
        list.Call("torch.nn.functional.hardsigmoid", static a => functional.hardsigmoid(a.Tensor("self")));
        list.Add("hardsigmoid_");
        list.Call("torch.nn.functional.hardsigmoid", static a => functional.hardsigmoid(a.Tensor("self"), inplace: true));
        list.Add("hardswish");
        list.Call("torch.nn.functional.hardswish", static a => functional.hardswish(a.Tensor("self")));
        list.Add("hardswish_");
        list.Call("torch.nn.functional.hardswish", static a => functional.hardswish(a.Tensor("self"), inplace: true));
        list.Add("hardtanh");
        list.Call("torch.nn.functional.hardtanh", static a =>
            functional.hardtanh(a.Tensor("self"), a.Double("min_val", -1), a.Double("max_val", 1)));
        list.Add("hardtanh_");
        list.Call("torch.nn.functional.hardtanh", static a =>
            functional.hardtanh(a.Tensor("self"), a.Double("min_val", -1), a.Double("max_val", 1), inplace: true));
        list.Add("leaky_relu");
        list.Call("torch.nn.functional.leaky_relu", static a => functional.leaky_relu(a.Tensor("self"), a.Double("negative_slope", 0.01)));
        list.Add("leaky_relu_");
        list.Call("torch.nn.functional.leaky_relu", static a =>
            functional.leaky_relu(a.Tensor("self"), a.Double("negative_slope", 0.01), inplace: true));
        list.Add("log_sigmoid");
        list.Call("torch.nn.functional.logsigmoid", static a => functional.logsigmoid(a.Tensor("self")));
        list.Add("mish");
        list.Call("torch.nn.functional.mish", static a => functional.mish(a.Tensor("self")));
        list.Add("mish_");
        list.Call("torch.nn.functional.mish", static a => functional.mish(a.Tensor("self"), inplace: true));
        list.Add("relu6");
        list.Call("torch.nn.functional.relu6", static a => functional.relu6(a.Tensor("self")));
        list.Add("relu6_");
        list.Call("torch.nn.functional.relu6", static a => functional.relu6(a.Tensor("self"), inplace: true));
        list.Add("silu");
        list.Call("torch.nn.functional.silu", static a => functional.silu(a.Tensor("self")));
        list.Add("silu_");
        list.Call("torch.nn.functional.silu", static a => functional.silu(a.Tensor("self"), inplace: true));
        list.Add("relu");
        list.Call("torch.nn.functional.relu", static a => functional.relu(a.Tensor("self")));
        list.Add("selu");
        list.Call("torch.nn.functional.selu", static a => functional.selu(a.Tensor("self")));
        list.Add("celu");
        list.Call("torch.nn.functional.celu", static a => functional.celu(a.Tensor("self"), a.Double("alpha", 1)));
        list.Add("threshold");
        list.Call("torch.nn.functional.threshold", static a =>
            functional.threshold(a.Tensor("self"), a.Scalar("threshold"), a.Scalar("value")));
    }
}

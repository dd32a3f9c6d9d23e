using functional = Autograd.Compat.torch.nn.functional;

namespace Autograd.OperatorCalls;

public static partial class OperatorTable
{
    private static void AddLosses(OperatorList list)
    {
        list.Add("binary_cross_entropy");
        list.Call("torch.nn.functional.binary_cross_entropy", static a =>
            functional.binary_cross_entropy(a.Tensor("self"), a.Tensor("target"), a.OptionalTensor("weight"), Reduction(a)));
        list.Add("cross_entropy_loss");
        list.Call("torch.nn.functional.cross_entropy", static a => functional.cross_entropy(
            a.Tensor("self"), a.Tensor("target"), a.OptionalTensor("weight"), a.Long("ignore_index", -100), Reduction(a),
            a.Double("label_smoothing")));
        list.Add("nll_loss_nd");
        list.Call("torch.nn.functional.nll_loss", static a => functional.nll_loss(
            a.Tensor("self"), a.Tensor("target"), a.OptionalTensor("weight"), a.Long("ignore_index", -100), Reduction(a)));
        list.Add("huber_loss");
        list.Call("torch.nn.functional.huber_loss", static a =>
            functional.huber_loss(a.Tensor("self"), a.Tensor("target"), Reduction(a), a.Double("delta", 1)), SameShapes);
        list.Add("l1_loss");
        list.Call("torch.nn.functional.l1_loss", static a =>
            functional.l1_loss(a.Tensor("self"), a.Tensor("target"), Reduction(a)), SameShapes);
        list.Add("mse_loss");
        list.Call("torch.nn.functional.mse_loss", static a =>
            functional.mse_loss(a.Tensor("self"), a.Tensor("target"), Reduction(a)), SameShapes);
        list.Add("smooth_l1_loss");
        list.Call("torch.nn.functional.smooth_l1_loss", static a =>
            functional.smooth_l1_loss(a.Tensor("self"), a.Tensor("target"), Reduction(a), a.Double("beta", 1)), SameShapes);
        list.Add("soft_margin_loss");
        list.Call("torch.nn.functional.soft_margin_loss", static a =>
            functional.soft_margin_loss(a.Tensor("self"), a.Tensor("target"), Reduction(a)));
        list.Add("multilabel_margin_loss");
        list.Call("torch.nn.functional.multilabel_margin_loss", static a =>
            functional.multilabel_margin_loss(a.Tensor("self"), a.Tensor("target"), Reduction(a)));
        list.Add("multi_margin_loss");
        list.Call("torch.nn.functional.multi_margin_loss", static a => functional.multi_margin_loss(
            a.Tensor("self"), a.Tensor("target"), (long)a.Double("p", 1), a.Double("margin", 1), a.OptionalTensor("weight"), Reduction(a)));
    }

    // Python's functions broadcast other shapes themselves, before they call the operator.
    private static bool SameShapes(CallArguments arguments) =>
        arguments.Tensor("self").Shape == arguments.Tensor("target").Shape;
}

using Autograd.Compat;
using static Autograd.Compat.torch.autograd;
using static Autograd.Parity.Semantics.Cases.SparseInputs;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>gradcheck and gradgradcheck of inputs in oneDNN's layout.</summary>
internal static class GradcheckMkldnn
{
    public static void mkldnn_inputs(Show show)
    {
        show.attempt(() => single(dense, mkldnn()));
        show.attempt(() => single(x => torch.sigmoid(x).to_dense(), mkldnn()));
        show.attempt(() => single(x => (x * x).to_dense(), mkldnn()));
        show.attempt(() => gradcheck(dense, mkldnn(), eps: 1e-2, atol: 1e-2, rtol: 1e-2, check_undefined_grad: false));
    }

    public static void mkldnn_inputs_in_fast_mode(Show show)
    {
        show.attempt(() => single(dense, mkldnn(), fast_mode: true));
        show.attempt(() => single(x => x.to_dense().pow(2), mkldnn(), fast_mode: true));
    }

    public static void mkldnn_inputs_in_forward_mode(Show show)
    {
        foreach (bool fast in (bool[])[false, true])
        {
            show.attempt(() => gradcheck(
                dense, mkldnn(), eps: 1e-2, atol: 1e-2, rtol: 1e-2, check_forward_ad: true, check_backward_ad: false, fast_mode: fast));
        }
    }

    public static void mkldnn_outputs(Show show)
    {
        show.attempt(() => single(x => x * 2, mkldnn()));
        show.attempt(() => single(x => x.to_mkldnn(), torch.ones((2, 2), requires_grad: true)));
    }

    public static void a_wrong_rule_of_an_mkldnn_input(Show show)
    {
        var f = Function.Create((ctx, x) => x.to_dense(), (ctx, grad) => (3 * grad).to_mkldnn());
        show.attempt(() => single(f, mkldnn()));
        show.attempt(() => single(f, mkldnn(), raise_exception: false));
    }

    public static void an_mkldnn_and_a_dense_input(Show show)
    {
        var other = torch.tensor(new float[,] { { 1, 2 }, { 3, 4 } }, requires_grad: true);
        show.attempt(() => gradcheck((x, y) => x.to_dense() * y, (mkldnn(), other), eps: 1e-2, atol: 1e-2, rtol: 1e-2));
        show.attempt(() => gradcheck((x, y) => x.to_dense() * y, (mkldnn(), other.detach()), eps: 1e-2, atol: 1e-2, rtol: 1e-2));
    }

    public static void second_derivatives_of_mkldnn_inputs(Show show) => show.attempt(() => gradgradcheck(
        x => x.to_dense().pow(2), mkldnn(), torch.ones((2, 2), requires_grad: true), eps: 1e-2, atol: 1e-2, rtol: 1e-2));
}

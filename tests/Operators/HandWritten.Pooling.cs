using functional = Autograd.Compat.torch.nn.functional;

namespace Autograd.OperatorCalls;

public static partial class OperatorTable
{
    private static void AddPooling(OperatorList list)
    {
        list.Add("adaptive_avg_pool2d");
        list.Call("torch.nn.functional.adaptive_avg_pool2d", static a =>
            functional.adaptive_avg_pool2d(a.Tensor("self"), a.IntList("output_size")));
        list.Add("adaptive_avg_pool3d");
        list.Call("torch.nn.functional.adaptive_avg_pool3d", static a =>
            functional.adaptive_avg_pool3d(a.Tensor("self"), a.IntList("output_size")));
        list.Add("adaptive_max_pool2d");
        list.Call("torch.nn.functional.adaptive_max_pool2d_with_indices", static a =>
            functional.adaptive_max_pool2d_with_indices(a.Tensor("self"), a.IntList("output_size")));
        list.Add("adaptive_max_pool3d");
        list.Call("torch.nn.functional.adaptive_max_pool3d_with_indices", static a =>
            functional.adaptive_max_pool3d_with_indices(a.Tensor("self"), a.IntList("output_size")));
        list.Add("fractional_max_pool2d");
        list.Call("torch.nn.functional.fractional_max_pool2d_with_indices", static a => functional.fractional_max_pool2d_with_indices(
            a.Tensor("self"), a.IntList("kernel_size"), a.IntList("output_size"), default, a.Tensor("random_samples")));
        list.Add("fractional_max_pool3d");
        list.Call("torch.nn.functional.fractional_max_pool3d_with_indices", static a => functional.fractional_max_pool3d_with_indices(
            a.Tensor("self"), a.IntList("kernel_size"), a.IntList("output_size"), default, a.Tensor("random_samples")));
        list.Add("im2col");
        list.Call("torch.nn.functional.unfold", static a => functional.unfold(
            a.Tensor("self"), a.IntList("kernel_size"), a.IntList("dilation"), a.IntList("padding"), a.IntList("stride")));
        list.Add("col2im");
        list.Call("torch.nn.functional.fold", static a => functional.fold(
            a.Tensor("self"), a.IntList("output_size"), a.IntList("kernel_size"), a.IntList("dilation"), a.IntList("padding"),
            a.IntList("stride")));
    }

    private static void AddResizing(OperatorList list)
    {
        foreach ((string op, string mode) in ((string, string)[])
            [("upsample_nearest1d", "nearest"), ("upsample_nearest2d", "nearest"), ("upsample_nearest3d", "nearest"),
             ("_upsample_nearest_exact1d", "nearest-exact"), ("_upsample_nearest_exact2d", "nearest-exact"),
             ("_upsample_nearest_exact3d", "nearest-exact")])
        {
            list.Add($"{op}.vec");
            list.Call("torch.nn.functional.interpolate", a => functional.interpolate(
                a.Tensor("input"), a.IntList("output_size"), a.DoubleList("scale_factors"), mode));
        }

        foreach ((string op, string mode) in ((string, string)[])
            [("upsample_linear1d", "linear"), ("upsample_bilinear2d", "bilinear"), ("upsample_bicubic2d", "bicubic"),
             ("upsample_trilinear3d", "trilinear")])
        {
            list.Add($"{op}.vec");
            list.Call("torch.nn.functional.interpolate", a => functional.interpolate(
                a.Tensor("input"), a.IntList("output_size"), a.DoubleList("scale_factors"), mode, a.Bool("align_corners")));
        }

        foreach ((string op, string mode) in ((string, string)[])
            [("_upsample_bilinear2d_aa", "bilinear"), ("_upsample_bicubic2d_aa", "bicubic")])
        {
            list.Add($"{op}.vec");
            list.Call("torch.nn.functional.interpolate", a => functional.interpolate(
                a.Tensor("input"), a.IntList("output_size"), a.DoubleList("scale_factors"), mode, a.Bool("align_corners"), antialias: true));
        }
    }
}

using Autograd.Compat;

namespace Autograd.OperatorCalls;

/// <summary>Calls of operators whose public form is written by hand, in Python as in C#.</summary>
/// <remarks>Only what such a form passes on to that one operator is listed; tests of the functions themselves are elsewhere.</remarks>
public static partial class OperatorTable
{
    private static void AddHandWritten(OperatorList list)
    {
        AddActivations(list);
        AddLosses(list);
        AddPooling(list);
        AddResizing(list);
        AddConversions(list);
        AddLists(list);
        AddSearches(list);
    }

    private static void AddConversions(OperatorList list)
    {
        list.Add("to.dtype", "Tensor self, DType dtype, bool non_blocking=, bool copy=, MemoryFormat? memory_format=");
        list.Call("x.To", static a => a.Tensor("self").To(
            a.DType("dtype"), a.Bool("non_blocking"), a.Bool("copy"), a.OptionalMemoryFormat("memory_format")));
        list.Call("x.to", static a => a.Tensor("self").to(
            a.DType("dtype"), a.Bool("non_blocking"), a.Bool("copy"), a.OptionalMemoryFormat("memory_format")));
        list.Add("to.device", "Tensor self, Device device, DType dtype, bool non_blocking=, bool copy=, MemoryFormat? memory_format=");
        list.Call("x.To", static a => a.Tensor("self").To(
            a.Device("device"), a.DType("dtype"), a.Bool("non_blocking"), a.Bool("copy"), a.OptionalMemoryFormat("memory_format")));
        list.Call("x.to", static a => a.Tensor("self").to(
            a.Device("device"), a.DType("dtype"), a.Bool("non_blocking"), a.Bool("copy"), a.OptionalMemoryFormat("memory_format")));
        list.Add("to.other", "Tensor self, Tensor other, bool non_blocking=, bool copy=, MemoryFormat? memory_format=");
        list.Call("x.To", static a => a.Tensor("self").To(
            a.Tensor("other"), a.Bool("non_blocking"), a.Bool("copy"), a.OptionalMemoryFormat("memory_format")));
        list.Call("x.to", static a => a.Tensor("self").to(
            a.Tensor("other"), a.Bool("non_blocking"), a.Bool("copy"), a.OptionalMemoryFormat("memory_format")));
        list.Add("item", "Tensor self");
        list.Call("x.Item", static a => a.Tensor("self").Item());
        list.Call("x.item", static a => a.Tensor("self").item());
        list.Add("is_nonzero", "Tensor self");
        list.Call("x.is_nonzero", static a => a.Tensor("self").is_nonzero());
        list.Call("torch.is_nonzero", static a => torch.is_nonzero(a.Tensor("self")));
        list.Add("detach", "Tensor self");
        list.Call("x.Detach", static a => a.Tensor("self").Detach());
        list.Call("x.detach", static a => a.Tensor("self").detach());
        list.Call("torch.detach", static a => torch.detach(a.Tensor("self")));
        list.Add("detach_", "Tensor! self");
        list.Call("x.DetachInPlace", static a => a.Tensor("self").DetachInPlace());
        list.Call("x.detach_", static a => a.Tensor("self").detach_());
    }

    private static void AddLists(OperatorList list)
    {
        list.Add("split.Tensor", "Tensor self, long split_size, long dim=");
        list.Call("x.Split", static a => a.Tensor("self").Split(a.Long("split_size"), a.Long("dim")));
        list.Call("x.split", static a => a.Tensor("self").split(a.Long("split_size"), a.Long("dim")));
        list.Call("torch.split", static a => torch.split(a.Tensor("self"), a.Long("split_size"), a.Long("dim")));
        list.Add("split_with_sizes");
        list.Call("x.Split", static a => a.Tensor("self").Split(a.IntList("split_sizes"), a.Long("dim")));
        list.Call("x.split", static a => a.Tensor("self").split(a.IntList("split_sizes"), a.Long("dim")));
        list.Call("torch.split", static a => torch.split(a.Tensor("self"), a.IntList("split_sizes"), a.Long("dim")));
        list.Add("einsum", "string equation, TensorList tensors, IntList? path=");
        list.Call("Torch.Einsum", static a => Torch.Einsum(a.String("equation"), a.TensorList("tensors").AsSpan()), Without("path"));
        list.Call("torch.einsum", static a => torch.einsum(a.String("equation"), a.TensorList("tensors").AsSpan()), Without("path"));
        list.Add("block_diag");
        list.Call("torch.block_diag", static a => torch.block_diag(a.TensorList("tensors").AsSpan()));
        list.Add("broadcast_tensors");
        list.Call("torch.broadcast_tensors", static a => torch.broadcast_tensors(a.TensorList("tensors").AsSpan()));
        list.Add("cartesian_prod");
        list.Call("torch.cartesian_prod", static a => torch.cartesian_prod(a.TensorList("tensors").AsSpan()));
        list.Add("chain_matmul");
        list.Call("torch.chain_matmul", static a => torch.chain_matmul(a.TensorList("matrices").AsSpan()));
        list.Add("meshgrid.indexing");
        list.Call("torch.meshgrid", static a => torch.meshgrid(a.TensorList("tensors"), indexing: a.String("indexing")));
        list.Add("tensordot");
        list.Call("torch.tensordot", static a => torch.tensordot(
            a.Tensor("self"), a.Tensor("other"), (a.LongArray("dims_self")!, a.LongArray("dims_other")!)));
    }

    private static void AddSearches(OperatorList list)
    {
        list.Add("_unique2");
        list.Call("torch.unique", static a => torch.unique(
            a.Tensor("self"), return_inverse: a.Bool("return_inverse"), return_counts: a.Bool("return_counts"),
            sorted: a.Bool("sorted", true)));
        list.Add("unique_dim");
        list.Call("torch.unique", static a => torch.unique(
            a.Tensor("self"), return_inverse: a.Bool("return_inverse"), return_counts: a.Bool("return_counts"),
            sorted: a.Bool("sorted", true), dim: a.Long("dim")));
        list.Add("unique_consecutive");
        list.Call("torch.unique_consecutive", static a => torch.unique_consecutive(
            a.Tensor("self"), return_inverse: a.Bool("return_inverse"), return_counts: a.Bool("return_counts"),
            dim: a.OptionalLong("dim")));
        list.Add("cdist");
        list.Call("torch.cdist", static a => torch.cdist(a.Tensor("x1"), a.Tensor("x2"), a.Double("p", 2), a.OptionalLong("compute_mode") switch
        {
            1 => "use_mm_for_euclid_dist",
            2 => "donot_use_mm_for_euclid_dist",
            _ => "use_mm_for_euclid_dist_if_necessary",
        }));
        list.Add("stft", "Tensor self, long n_fft, long? hop_length=, long? win_length=, Tensor? window=, bool normalized=, bool? onesided=, bool? return_complex=, bool? align_to_window=");
        list.Call("x.Stft", static a => a.Tensor("self").Stft(
            a.Long("n_fft"), a.OptionalLong("hop_length"), a.OptionalLong("win_length"), a.OptionalTensor("window"), center: false,
            normalized: a.Bool("normalized"), onesided: a.OptionalBool("onesided"), returnComplex: a.OptionalBool("return_complex"),
            alignToWindow: a.OptionalBool("align_to_window")));
        list.Call("torch.stft", static a => torch.stft(
            a.Tensor("self"), a.Long("n_fft"), a.OptionalLong("hop_length"), a.OptionalLong("win_length"), a.OptionalTensor("window"),
            center: false, normalized: a.Bool("normalized"), onesided: a.OptionalBool("onesided"),
            return_complex: a.OptionalBool("return_complex"), align_to_window: a.OptionalBool("align_to_window")));
        list.Add("index.Tensor", "Tensor self, OptionalTensorList indices");
        list.Call("x[...]", static a => a.Tensor("self")[Indices(a)], TakesIndices);
        list.Add("index_put_", "Tensor! self, OptionalTensorList indices, Tensor values, bool accumulate=");
        list.Call("x[...] =", static a => Assigned(a.Tensor("self"), Indices(a), a.Tensor("values")), a => TakesIndices(a) && !a.Bool("accumulate"));
    }

    private static Func<CallArguments, bool> Without(params string[] names) => a => !names.Any(name => a.TryGet(name, out _));

    private static TensorIndex[] Indices(CallArguments arguments) =>
        [.. arguments.OptionalTensorList("indices").AsSpan().ToArray().Select(index => (TensorIndex)index)];

    // The indexer takes an index of no dimensions for a number, and checks by itself how many indices fit.
    private static bool TakesIndices(CallArguments arguments) =>
        arguments.Tensor("self").Dim > 0
        && arguments.TryGet("indices", out object? indices) && ((object?[])indices!).All(index => index is Tensor { Dim: > 0 });

    private static Tensor Assigned(Tensor tensor, TensorIndex[] indices, Tensor values)
    {
        tensor[indices] = values;
        return tensor;
    }

    private static string Reduction(CallArguments arguments) => arguments.Long("reduction", 1) switch
    {
        0 => "none",
        1 => "mean",
        2 => "sum",
        var unknown => $"{unknown}",
    };
}

import torch

from functional_cases.recording import I, P, T, U, V, case


def record():
    case("norm", lambda x: torch.norm(x), T(2, 3))
    case("norm along a dimension", lambda x: torch.norm(x, p=1, dim=1), T(2, 3))
    case("cdist", lambda x, y: torch.cdist(x, y), T(4, 3), U(2, 3))
    case("cdist by a product", lambda x, y: torch.cdist(x, y, compute_mode="use_mm_for_euclid_dist"), T(4, 3), U(2, 3))
    case("cdist by another norm", lambda x, y: torch.cdist(x, y, p=1.0), T(4, 3), U(2, 3))
    case("cdist by another way", lambda x, y: torch.cdist(x, y, compute_mode="other"), T(4, 3), U(2, 3))
    case("meshgrid", lambda x, y: torch.meshgrid(x, y, indexing="ij"), T(2), U(3))
    case("meshgrid of columns first", lambda x, y, z: torch.meshgrid(x, y, z, indexing="xy"), T(2), U(3), V(2))
    case("meshgrid of a list", lambda x, y: torch.meshgrid([x, y]), T(2), U(3))
    case("meshgrid by another order", lambda x, y: torch.meshgrid(x, y, indexing="other"), T(2), U(3))
    case("tensordot", lambda x, y: torch.tensordot(x, y), T(2, 3, 4), U(3, 4, 2))
    case("tensordot of one", lambda x, y: torch.tensordot(x, y, dims=1), T(2, 3), U(3, 2))
    case("tensordot of lists", lambda x, y: torch.tensordot(x, y, dims=([1, 0], [0, 1])), T(2, 3), U(3, 2))
    case("tensordot of negative", lambda x, y: torch.tensordot(x, y, dims=-1), T(2, 3), U(3, 2))
    case("tensordot of too many", lambda x, y: torch.tensordot(x, y, dims=3), T(2, 3), U(3, 2))
    case("atleast_1d", lambda x: torch.atleast_1d(x), T())
    case("atleast_1d of two", lambda x, y: torch.atleast_1d(x, y), T(), U(2))
    case("atleast_2d", lambda x: torch.atleast_2d(x), T(2))
    case("atleast_2d of two", lambda x, y: torch.atleast_2d(x, y), T(), U(2))
    case("atleast_3d", lambda x: torch.atleast_3d(x), T(2, 3))
    case("atleast_3d of two", lambda x, y: torch.atleast_3d(x, y), T(), U(2))
    case("block_diag", lambda x, y: torch.block_diag(x, y), T(2, 3), U(2))
    case("block_diag of three dimensions", lambda x: torch.block_diag(x), T(2, 3, 1))
    case("broadcast_tensors", lambda x, y: torch.broadcast_tensors(x, y), T(2, 1), U(3))
    case("broadcast_tensors of other shapes", lambda x, y: torch.broadcast_tensors(x, y), T(2), U(3))
    case("broadcast_shapes", lambda x, y: torch.broadcast_shapes(x.shape, y.shape), T(2, 1), U(3))
    case("broadcast_shapes of other shapes", lambda x, y: torch.broadcast_shapes(x.shape, y.shape), T(2), U(3))
    case("cartesian_prod", lambda x, y: torch.cartesian_prod(x, y), T(2), U(3))
    case("cartesian_prod of a matrix", lambda x: torch.cartesian_prod(x, x), T(2, 3))
    case("chain_matmul", lambda x, y, z: torch.chain_matmul(x, y, z), T(2, 3), U(3, 4), V(4, 2))
    case("chain_matmul of other lengths", lambda x, y: torch.chain_matmul(x, y), T(2, 3), U(2, 4))
    case("unique", lambda i: torch.unique(i), I(4, 2, 5))
    case("unique with places", lambda i: torch.unique(i, return_inverse=True), I(4, 2, 5))
    case("unique with counts", lambda i: torch.unique(i, return_counts=True), I(4, 2, 5))
    case("unique with both", lambda i: torch.unique(i, return_inverse=True, return_counts=True), I(4, 2, 5))
    case("unique rows", lambda i: torch.unique(i, dim=0), I(2, 4, 2))
    case("unique of numbers", lambda x: torch.unique(x), T(2, 3))
    case("unique along no such dimension", lambda i: torch.unique(i, dim=5), I(4, 2, 5))
    case("unique as a method", lambda i: i.unique(), I(4, 2, 5))
    case("unique_consecutive", lambda i: torch.unique_consecutive(i // 4), I(9, 9))
    case(
        "unique_consecutive with both",
        lambda i: torch.unique_consecutive(i // 4, return_inverse=True, return_counts=True),
        I(9, 9),
    )
    case("unique_consecutive rows", lambda i: torch.unique_consecutive(i // 2, dim=0), I(4, 4, 1))
    case("stft", lambda x, w: torch.stft(x, 8, hop_length=4, window=w, return_complex=True), T(20), P(8))
    case(
        "stft of a batch",
        lambda x: torch.stft(x, 8, center=False, normalized=True, onesided=False, return_complex=True),
        T(2, 20),
    )
    case(
        "stft padded with zeros",
        lambda x, w: x.stft(8, 2, window=w, pad_mode="constant", return_complex=True),
        T(12), P(8),
    )
    case("stft without told kind", lambda x: torch.stft(x, 8), T(20))
    case("stft of long windows", lambda x: torch.stft(x, 8, win_length=9, return_complex=True), T(20))
    case("stft aligned", lambda x: torch.stft(x, 8, align_to_window=True, return_complex=True), T(20))
    case("istft", lambda x, w: torch.istft(torch.stft(x, 8, window=w, return_complex=True), 8, window=w), T(20), P(8))
    case(
        "istft of a matrix of windows",
        lambda x, w: torch.istft(torch.stft(x, 8, return_complex=True), 8, window=w),
        T(20), P(8, 1),
    )
    case("einsum", lambda x, y: torch.einsum("ij,jk->ik", x, y), T(2, 3), U(3, 2))
    case("einsum of lists", lambda x, y: torch.einsum(x, [0, 1], y, [1, 2], [0, 2]), T(2, 3), U(3, 2))
    case("einsum of a list", lambda x: torch.einsum(x, [27, 27]), T(3, 3))
    case("einsum of large numbers", lambda x: torch.einsum(x, [0, 52]), T(3, 3))
    case("lu", lambda x: torch.lu(x + 4 * torch.eye(3)), T(3, 3))
    case("lu with infos", lambda x: torch.lu(x, pivot=True, get_infos=True), T(2, 2))
    case("lu of a vector", lambda x: torch.lu(x), T(3))
    case("lu_unpack", lambda x: torch.lu_unpack(*torch.lu(x + 4 * torch.eye(3))), T(3, 3))
    case("lu_solve", lambda x, b: torch.lu_solve(b, *torch.lu(x + 4 * torch.eye(3))), T(3, 3), U(3, 2))
    case("svd_lowrank", lambda x: torch.svd_lowrank(x, q=2)[1], T(5, 3))
    case("svd_lowrank wide", lambda x: torch.svd_lowrank(x, q=2, niter=1)[1], T(3, 5))
    case("svd_lowrank of all ranks", lambda x: torch.svd_lowrank(x, q=3)[1], T(5, 3))
    case("svd_lowrank of a difference", lambda x, m: torch.svd_lowrank(x, q=2, M=m)[1], T(5, 3), U(5, 3))
    case("pca_lowrank", lambda x: torch.pca_lowrank(x, q=2)[1], T(5, 3))
    case("pca_lowrank not centered", lambda x: torch.pca_lowrank(x, center=False)[1], T(5, 3))
    case("pca_lowrank of too high rank", lambda x: torch.pca_lowrank(x, q=4), T(5, 3))
    case("pca_lowrank of negative count", lambda x: torch.pca_lowrank(x, q=2, niter=-1), T(5, 3))
    case("nonzero", lambda i: torch.nonzero(i), I(3, 2, 3))
    case("nonzero as a tuple", lambda i: torch.nonzero(i, as_tuple=True), I(3, 2, 3))
    case("nonzero as a method", lambda i: i.nonzero(as_tuple=True), I(3, 2, 3))
    case("tolist", lambda x: x.tolist(), T(2, 3))
    case("tolist of a number", lambda x: x.tolist(), T())
    case("tolist of integers", lambda i: i.tolist(), I(3, 2, 2, 1))
    case("new_tensor", lambda x: x.new_tensor([1, 2, 3]), T(2))
    case("new_tensor of another kind", lambda x: x.new_tensor([[1, 0]], dtype=torch.bool), T(2))
    case("new_tensor of a number", lambda i: i.new_tensor(3.7), I(3, 2))
    case("type", lambda x: x.type(), T(2))
    case("type of integers", lambda i: i.type(), I(3, 2))
    case("type to another", lambda x: x.type(torch.float64), T(2))
    case("is_nonzero", lambda x: x.is_nonzero(), T(1))
    case("is_nonzero of two", lambda x: torch.is_nonzero(x), T(2))
    case("result_type", lambda x, i: str(torch.result_type(x, i)), T(2), I(3, 2))
    case("result_type of a number", lambda i: str(torch.result_type(i, 2.5)), I(3, 2))
    case("result_type of numbers", lambda x: str(torch.result_type(1, 2.5)), T(1))
    case("promote_types", lambda x: str(torch.promote_types(torch.int32, torch.float16)), T(1))
    case("can_cast", lambda x: torch.can_cast(torch.double, torch.float), T(1))
    case("can_cast not", lambda x: torch.can_cast(torch.float, torch.int), T(1))
    case("unravel_index", lambda i: torch.unravel_index(i, (3, 2)), I(6, 4))
    case("unravel_index of numbers", lambda x: torch.unravel_index(x.detach(), (3, 2)), T(4))
    case("unravel_index of negative shape", lambda i: torch.unravel_index(i, (-3, 2)), I(6, 4))
    case("finfo", lambda x: str(torch.finfo(torch.float32)), T(1))
    case("finfo of doubles", lambda x: str(torch.finfo(torch.float64)), T(1))
    case("finfo of halves", lambda x: str(torch.finfo(torch.float16)), T(1))
    case("finfo of bfloat16", lambda x: str(torch.finfo(torch.bfloat16)), T(1))
    case("finfo of integers", lambda x: torch.finfo(torch.int32), T(1))
    case(
        "finfo members",
        lambda x: [torch.finfo(torch.float32).eps, torch.finfo(torch.float64).max, torch.finfo(torch.float16).tiny, torch.finfo(torch.bfloat16).bits],
        T(1),
    )
    case("iinfo", lambda x: str(torch.iinfo(torch.int32)), T(1))
    case("iinfo of bytes", lambda x: str(torch.iinfo(torch.uint8)), T(1))
    case("iinfo of numbers", lambda x: torch.iinfo(torch.float32), T(1))

"""Calls that PyTorch's samples do not make, for the operators behind them."""

import types

import torch
import torch.nn.functional as F

from . import spying
from .generated import tensor


def T(*shape, dtype=torch.float64):
    return tensor("snippet", shape, dtype).requires_grad_(dtype.is_floating_point or dtype.is_complex)


def whole(*shape, below=3):
    count = 1
    for size in shape:
        count *= size
    return (torch.arange(count) * 7 % below).reshape(shape)


def recurrent():
    for kind in [torch.nn.RNN, torch.nn.GRU, torch.nn.LSTM]:
        for options in [{}, {"num_layers": 2}, {"bidirectional": True}, {"bias": False}, {"batch_first": True}]:
            network = kind(3, 2, **options).double()
            yield lambda: network(T(2, 2, 3))
            yield lambda: network(torch.nn.utils.rnn.pack_padded_sequence(T(3, 2, 3), torch.tensor([3, 2]), options.get("batch_first", False)))[0].data
    yield lambda: torch.nn.RNN(3, 2, nonlinearity="relu").double()(T(2, 2, 3))
    yield lambda: torch.nn.RNN(3, 2, nonlinearity="relu").double()(
        torch.nn.utils.rnn.pack_padded_sequence(T(3, 2, 3), torch.tensor([3, 2])))[0].data
    for kind in [torch.nn.RNNCell, torch.nn.GRUCell, torch.nn.LSTMCell]:
        yield lambda: kind(3, 2).double()(T(2, 3))
    yield lambda: torch.nn.utils.rnn.pad_packed_sequence(
        torch.nn.utils.rnn.pack_padded_sequence(T(3, 2, 3), torch.tensor([3, 2])))[0]
    yield lambda: torch.nn.utils.rnn.pad_sequence([T(2, 3), T(1, 3)])


def resizing():
    for mode, sizes in [("nearest", [(4,), (4, 4), (3, 3, 3)]), ("nearest-exact", [(4,), (4, 4), (3, 3, 3)]), ("linear", [(4,)]),
                        ("bilinear", [(4, 4)]), ("bicubic", [(4, 4)]), ("trilinear", [(3, 3, 3)])]:
        for size in sizes:
            yield lambda: F.interpolate(T(1, 2, *[2] * len(size)), size=size, mode=mode)
            yield lambda: F.interpolate(T(1, 2, *[2] * len(size)), scale_factor=1.5, mode=mode)
    for mode in ["bilinear", "bicubic"]:
        yield lambda: F.interpolate(T(1, 2, 4, 4), size=(2, 3), mode=mode, antialias=True)
        yield lambda: F.interpolate(T(1, 2, 4, 4), scale_factor=0.5, mode=mode, antialias=True)
    yield lambda: F.affine_grid(T(1, 2, 3), (1, 2, 3, 3))
    yield lambda: F.affine_grid(T(1, 3, 4), (1, 2, 2, 2, 2))
    for mode in ["bilinear", "nearest"]:
        yield lambda: F.grid_sample(T(1, 2, 2, 2, 2), T(1, 2, 2, 2, 3), mode=mode, align_corners=False)
    for mode in ["reflect", "replicate", "circular", "constant"]:
        yield lambda: F.pad(T(1, 2, 2, 3, 3), (1, 1, 1, 1, 1, 0), mode=mode)


def convolutions():
    for dimensions, ordinary, transposed in [(1, F.conv1d, F.conv_transpose1d), (2, F.conv2d, F.conv_transpose2d),
                                             (3, F.conv3d, F.conv_transpose3d)]:
        image = [4] * dimensions
        kernel = [2] * dimensions
        for options in [{}, {"stride": 2}, {"padding": 1}, {"dilation": 2}, {"groups": 2}, {"padding": "same"}]:
            inputs = 1 if "groups" in options else 2
            yield lambda: ordinary(T(1, 2, *image), T(2, inputs, *kernel), T(2), **options)
            yield lambda: ordinary(T(1, 2, *image), T(2, inputs, *kernel), **options)
            yield lambda: transposed(T(1, 2, *kernel), T(2, inputs, *kernel), T(2 if inputs == 2 else 2), **options)
    yield lambda: torch.conv_tbc(T(4, 1, 2), T(2, 2, 3), T(3), 1)
    yield lambda: torch._C._nn.slow_conv3d(T(1, 2, 3, 3, 3), T(2, 2, 2, 2, 2), (2, 2, 2), T(2))
    yield lambda: torch._C._nn.thnn_conv2d(T(1, 2, 3, 3), T(2, 2, 2, 2), (2, 2), T(2))
    for rank in [2, 3]:
        dilated = getattr(torch._C._nn, f"slow_conv_dilated{rank}d")
        transposed = getattr(torch._C._nn, f"slow_conv_transpose{rank}d")
        yield lambda: dilated(T(1, 2, *[4] * rank), T(2, 2, *[2] * rank), [2] * rank, T(2), [1] * rank, [0] * rank, [2] * rank)
        yield lambda: transposed(T(1, 2, *[2] * rank), T(2, 2, *[2] * rank), [2] * rank, T(2))
    for dimensions in [1, 2, 3]:
        for name in ["max", "avg"]:
            pool = getattr(F, f"{name}_pool{dimensions}d")
            yield lambda: pool(T(1, 2, *[4] * dimensions), 2)
            yield lambda: pool(T(1, 2, *[4] * dimensions), 2, stride=1, padding=1, ceil_mode=True)
    deprecated = torch._convolution
    yield lambda: deprecated(T(1, 2, 3, 3), T(2, 2, 2, 2), T(2), [1, 1], [0, 0], [1, 1], False, [0, 0], 1, False, False, True, True)
    yield lambda: deprecated(T(1, 2, 3, 3), T(2, 2, 2, 2), T(2), [1, 1], [0, 0], [1, 1], False, [0, 0], 1, False, False, True)


def losses():
    probabilities = F.log_softmax(T(4, 2, 3), 2)
    for zero_infinity in [False, True]:
        for reduction in ["none", "mean", "sum"]:
            yield lambda: F.ctc_loss(probabilities, torch.tensor([[1, 2], [2, 1]]), torch.tensor([4, 4]), torch.tensor([2, 1]),
                                     reduction=reduction, zero_infinity=zero_infinity)
            yield lambda: F.ctc_loss(probabilities, torch.tensor([[1, 2], [2, 1]]), (4, 4), (2, 1), reduction=reduction)
    for mode in ["sum", "mean", "max"]:
        yield lambda: F.embedding_bag(whole(4), T(3, 2), torch.tensor([0, 2]), mode=mode)
        yield lambda: torch.embedding_bag(T(3, 2), whole(4), torch.tensor([0, 2]), False, {"sum": 0, "mean": 1, "max": 2}[mode])
    yield lambda: F.embedding(whole(2, 2), T(3, 2), padding_idx=1)
    yield lambda: F.embedding(whole(2, 2), T(3, 2), scale_grad_by_freq=True)
    yield lambda: torch.embedding_renorm_(T(3, 2).detach(), whole(4), 0.5, 2.0)
    yield lambda: torch._weight_norm(T(3, 2), T(3, 1), 0)
    yield lambda: torch.norm_except_dim(T(3, 2), 2, 0)


def quantization():
    scale, zero = torch.tensor(0.1), torch.tensor(0, dtype=torch.int32)
    single = lambda *shape: T(*shape, dtype=torch.float32)  # noqa: E731
    yield lambda: torch.fake_quantize_per_tensor_affine(single(2, 3), 0.1, 0, -8, 7)
    yield lambda: torch.fake_quantize_per_tensor_affine(single(2, 3), scale, zero, -8, 7)
    yield lambda: torch.fake_quantize_per_channel_affine(single(2, 3), torch.tensor([0.1, 0.2]), torch.tensor([0, 1], dtype=torch.int32), 0, 0, 15)
    yield lambda: torch._fake_quantize_learnable_per_tensor_affine(single(2, 3), single(1), torch.zeros(1, requires_grad=True), 0, 15, 0.5)
    yield lambda: torch._fake_quantize_learnable_per_channel_affine(single(2, 3), single(2), torch.zeros(2, requires_grad=True), 0, 0, 15, 0.5)


def random():
    for generator in [None, torch.Generator().manual_seed(7)]:
        yield lambda: torch.bernoulli(T(2, 3).detach(), generator=generator)
        yield lambda: torch.bernoulli(T(2, 3), 0.25, generator=generator)
        yield lambda: T(2, 3).clone().bernoulli_(0.25, generator=generator)
        yield lambda: T(2, 3).clone().bernoulli_(T(2, 3).detach(), generator=generator)
        for name, arguments in [("uniform_", (-1, 2)), ("normal_", (1.0, 2.0)), ("exponential_", (2.0,)), ("cauchy_", (1.0, 2.0)),
                                ("log_normal_", (1.0, 0.5)), ("geometric_", (0.5,)), ("random_", ()), ("random_", (9,)),
                                ("random_", (2, 9))]:
            yield lambda: getattr(T(2, 3).clone(), name)(*arguments, generator=generator)
        yield lambda: torch.normal(0.0, 1.0, (2, 3), generator=generator)
        yield lambda: torch.normal(T(2, 3), 1.0, generator=generator)
        yield lambda: torch.normal(0.5, T(2, 3), generator=generator)
        yield lambda: torch.normal(T(2, 3), T(2, 3), generator=generator)
        yield lambda: torch.multinomial(T(2, 3).detach(), 2, generator=generator)
        yield lambda: torch.poisson(T(2, 3), generator=generator)
        yield lambda: torch.binomial(torch.full((2, 3), 5.0), T(2, 3, dtype=torch.float32).detach(), generator=generator)
        yield lambda: torch.rand(2, 3, generator=generator)
        yield lambda: torch.randn(2, 3, generator=generator, dtype=torch.float64)
        yield lambda: torch.randint(9, (2, 3), generator=generator)
        yield lambda: torch.randint(3, 9, (2, 3), generator=generator)
        yield lambda: torch.randperm(5, generator=generator)
        yield lambda: torch._standard_gamma(T(2, 3), generator=generator)
        yield lambda: torch._sample_dirichlet(T(2, 3), generator=generator)
        yield lambda: torch.rrelu(T(2, 3), 0.1, 0.3, True)
    yield lambda: torch.rand_like(T(2, 3))
    yield lambda: torch._dirichlet_grad(T(2, 3), T(2, 3), T(2, 3).detach() * 3)
    for name in ["dropout", "alpha_dropout", "feature_dropout", "feature_alpha_dropout"]:
        yield lambda: getattr(torch, name)(T(2, 3), 0.5, True)
        yield lambda: getattr(torch, name + "_")(T(2, 3).clone(), 0.5, True)
    yield lambda: torch.native_dropout(T(2, 3), 0.5, True)
    yield lambda: torch._fused_dropout(T(2, 3), 0.5)


def making():
    for name in ["bartlett_window", "blackman_window", "hann_window", "hamming_window", "kaiser_window"]:
        yield lambda: getattr(torch, name)(5)
        yield lambda: getattr(torch, name)(5, False, dtype=torch.float64)
    yield lambda: torch.hamming_window(5, True, 0.5)
    yield lambda: torch.hamming_window(5, True, 0.5, 0.4)
    yield lambda: torch.kaiser_window(5, True, 9.0)
    yield lambda: torch.range(1, 5)
    yield lambda: torch.range(1, 5, 0.5)
    yield lambda: torch.fft.fftfreq(5, 0.5)
    yield lambda: torch.fft.rfftfreq(5, 0.5)
    yield lambda: torch.histogram(T(2, 3).detach(), torch.tensor([0.0, 0.3, 1.0], dtype=torch.float64))
    yield lambda: torch.histogramdd(T(4, 2).detach(), [2, 3])
    yield lambda: torch.histogramdd(T(4, 2).detach(), 2)
    yield lambda: torch.quasirandom.SobolEngine(2, scramble=True, seed=1).draw(3)
    yield lambda: torch.frombuffer(bytearray(8), dtype=torch.int32)


def indexing():
    for reduce in ["add", "multiply"]:
        yield lambda: T(2, 3).scatter(1, whole(2, 2), T(2, 2), reduce=reduce)
        yield lambda: T(2, 3).scatter(1, whole(2, 2), 2.5, reduce=reduce)
        yield lambda: T(2, 3).clone().scatter_(1, whole(2, 2), T(2, 2).detach(), reduce=reduce)
        yield lambda: T(2, 3).clone().scatter_(1, whole(2, 2), 2.5, reduce=reduce)
    yield lambda: T(3, 3).clone().fill_diagonal_(2.0)
    yield lambda: torch.where(T(2, 3) > 0.5, T(2, 3), 2.0)
    yield lambda: torch.where(T(2, 3) > 0.5, 2.0, T(2, 3))
    yield lambda: torch.where(T(2, 3) > 0.5, 2.0, 3.0)
    yield lambda: torch.argsort(T(2, 3), dim=1, stable=True)
    yield lambda: torch.argsort(dim=1, stable=True, input=T(2, 3))
    yield lambda: torch.searchsorted(torch.tensor([1.0, 2.0, 3.0]), 2.5)
    yield lambda: torch.bucketize(2.5, torch.tensor([1.0, 2.0, 3.0]))
    yield lambda: torch.isin(torch.tensor([1, 2, 3]), 2)
    yield lambda: torch.isin(2, torch.tensor([1, 2, 3]))
    yield lambda: torch.split(T(5, 2), [2, 3])
    yield lambda: torch.unsafe_split(T(5, 2), 2)
    yield lambda: torch.unsafe_split_with_sizes(T(5, 2), [2, 3])
    yield lambda: torch.unsafe_chunk(T(5, 2), 2)
    yield lambda: torch.unique_consecutive(T(5), dim=0)
    yield lambda: torch._unique(T(5))
    yield lambda: torch.movedim(T(2, 3, 1), 0, 1)
    yield lambda: torch.moveaxis(T(2, 3, 1), (0, 1), (1, 0))
    yield lambda: torch.swapaxes(T(2, 3), 0, 1)
    yield lambda: torch.swapdims(T(2, 3), 0, 1)
    yield lambda: T(2, 3).clone().swapaxes_(0, 1)
    yield lambda: T(2, 3).clone().swapdims_(0, 1)
    yield lambda: torch.gradient(T(4), spacing=0.5)
    yield lambda: torch.gradient(T(4, 4), spacing=[0.5, 2.0])
    yield lambda: torch.segment_reduce(T(5), "sum", lengths=torch.tensor([2, 3]))
    yield lambda: torch.channel_shuffle(T(1, 4, 2, 2), 2)
    yield lambda: torch.native_channel_shuffle(T(1, 4, 2, 2), 2)
    yield lambda: torch.nonzero(T(2, 3), as_tuple=True)
    yield lambda: T(2, 3).requires_grad_(False)
    yield lambda: torch.can_cast(torch.float32, torch.int64)
    yield lambda: torch.promote_types(torch.float32, torch.int64)
    yield lambda: torch.result_type(2, 2.5)
    yield lambda: torch.result_type(2, T(2))
    yield lambda: torch.pairwise_distance(T(2, 3), T(2, 3))
    for bounds in [(0.2,), (0.2, 0.7), (None, 0.7)]:
        yield lambda: torch.clip(T(2, 3), *bounds)
        yield lambda: torch.clip_(T(2, 3).clone(), *bounds)
    yield lambda: T(2, 3).clone().detach_()
    yield lambda: torch._pad_circular(T(1, 2, 3), [1, 1])
    yield lambda: torch._grid_sampler_2d_cpu_fallback(T(1, 2, 3, 3), T(1, 2, 2, 2), 0, 0, False)
    yield lambda: torch.histogramdd(T(4, 2).detach(), [torch.tensor([0.0, 0.5, 1.0], dtype=torch.float64)] * 2)
    yield lambda: torch.gradient(T(3, 3), spacing=[T(3).detach(), T(3).detach()])
    yield lambda: torch._spdiags(T(2, 3), torch.tensor([0, 1]), (3, 3))
    yield lambda: torch._reshape_from_tensor(T(2, 3), torch.tensor([3, 2]))
    yield lambda: torch._rowwise_prune(T(2, 3).detach(), torch.tensor([True, False]), torch.int32)
    yield lambda: torch._convolution_mode(T(1, 2, 4), T(2, 2, 2), T(2), [1], "same", [1], 1)


def algebra():
    matrix = T(3, 3).detach() + 2 * torch.eye(3, dtype=torch.float64)
    matrix.requires_grad_()
    yield lambda: torch.inverse(matrix)
    yield lambda: torch.det(matrix)
    yield lambda: torch.slogdet(matrix)
    yield lambda: torch.logdet(matrix)
    yield lambda: torch.linalg.slogdet(matrix)
    yield lambda: torch.linalg.matrix_rank(matrix)
    yield lambda: torch.linalg.pinv(matrix)
    yield lambda: torch.linalg.pinv(matrix, rcond=0.1)
    yield lambda: torch.linalg.cond(matrix, "fro")
    yield lambda: torch.matrix_exp(matrix)
    yield lambda: torch.chain_matmul(T(2, 3), T(3, 2), T(2, 2))
    yield lambda: torch.ger(T(2), T(3))
    yield lambda: torch.orgqr(T(3, 2), T(2))
    yield lambda: torch._addmm_activation(T(2, 2), T(2, 3), T(3, 2))
    yield lambda: torch._masked_softmax(T(2, 3), T(2, 3, dtype=torch.bool), 1)
    yield lambda: F.scaled_dot_product_attention(T(1, 2, 3, 4), T(1, 2, 3, 4), T(1, 2, 3, 4))
    yield lambda: torch.nn.MultiheadAttention(4, 2).double()(T(3, 1, 4), T(3, 1, 4), T(3, 1, 4))[0]
    yield lambda: torch.nn.TransformerEncoderLayer(4, 2, 8).double().eval()(T(3, 1, 4))
    yield lambda: torch.max(T(2, 3), 1)
    yield lambda: torch.norm(T(2, 3), 2, dtype=torch.float64)
    yield lambda: torch.batch_norm(T(2, 3), T(3), T(3), torch.zeros(3, dtype=torch.float64), torch.ones(3, dtype=torch.float64),
                                   True, 0.1, 1e-5, False)


FAMILIES = [recurrent, resizing, convolutions, losses, quantization, random, making, indexing, algebra]


def run(family, candidates):
    torch.default_generator.manual_seed(0)
    calls = family.function()
    while True:
        try:
            call = next(calls)
        except Exception:  # StopIteration, or what this version of PyTorch lacks
            return
        spying.run(call, candidates)


def sources():
    return [(run, types.SimpleNamespace(name=function.__name__, function=function)) for function in FAMILIES]

"""Records what the functions compute that PyTorch writes in Python, for tests/Parity/Functional:

    python3 eng/record/functional.py tests/Parity/Expected

writes VERSION/functional.json for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. Every run of a version writes the same file. A case is a name, a function and its inputs; the
tests have the same cases under the same names.
"""

import base64
import json
import math
import pathlib
import re
import sys
import warnings

import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")
VERSION = re.match(r"\d+\.\d+\.\d+", torch.__version__)[0]
cases = []


def whole(shape, factor, offset, modulus):
    count = math.prod(shape)
    return ((torch.arange(count) * factor + offset) % modulus).reshape(shape)


# Inputs, the same in the tests: fractions that float32 holds exactly.
def T(*shape):
    return (whole(shape, 37, 5, 64) - 32).float() / 16 + 1 / 32


def U(*shape):
    return (whole(shape, 23, 11, 64) - 32).float() / 16 + 3 / 64


def V(*shape):
    return (whole(shape, 19, 3, 64) - 32).float() / 16 + 1 / 64


def P(*shape):
    return (whole(shape, 29, 3, 61) + 1).float() / 64


def Q(*shape):
    return (whole(shape, 23, 7, 61) + 1).float() / 64


def I(classes, *shape):
    return whole(shape, 7, 3, classes)


def S(*shape):
    return (whole(shape, 7, 3, 2) * 2 - 1).float()


def cotangent(output):
    return ((whole(output.shape, 13, 1, 16) - 8).double() / 8 + 1 / 16).to(output.dtype)


def graph(tensor):
    """The names of a tensor's nodes, depth first."""
    names = []

    def visit(node):
        if node is not None and len(names) < 40:
            names.append(node.name().split("::")[-1])
            for parent, _ in node.next_functions:
                visit(parent)

    visit(tensor.grad_fn)
    return " ".join(names)


def stored(tensor):
    tensor = tensor.detach().resolve_conj().contiguous()
    data = (torch.view_as_real(tensor) if tensor.is_complex() else tensor).numpy().tobytes()
    return {
        "dtype": str(tensor.dtype)[len("torch."):],
        "shape": list(tensor.shape),
        "data": base64.b64encode(data).decode(),
    }


def lacks(error):
    """Whether PyTorch of this version has no such function or parameter."""
    return isinstance(error, AttributeError) or "unexpected keyword argument" in str(error)


def case(name, function, *inputs):
    inputs = [x.clone().requires_grad_() if x.is_floating_point() else x for x in inputs]
    torch.manual_seed(0)
    try:
        result = function(*inputs)
    except Exception as error:
        if lacks(error):
            cases.append({"name": name, "lacking": True})
        else:
            cases.append({"name": name, "error": type(error).__name__, "message": str(error)})
        return
    outputs = [x for x in (result if isinstance(result, (tuple, list)) else [result]) if x is not None]
    if not all(isinstance(x, torch.Tensor) for x in outputs):
        cases.append({"name": name, "text": repr(result)})
        return
    recorded = {"name": name, "outputs": [stored(x) for x in outputs], "graphs": [graph(x) for x in outputs]}
    differentiable = [x for x in outputs if x.requires_grad]
    wanted = [x for x in inputs if x.requires_grad]
    if differentiable and wanted:
        cotangents = [cotangent(x) for x in differentiable]
        try:
            gradients = torch.autograd.grad(differentiable, wanted, cotangents, allow_unused=True)
            recorded["gradients"] = [None if g is None else stored(g) for g in gradients]
        except RuntimeError as error:
            recorded["gradient_error"] = str(error)
    cases.append(recorded)


def activations():
    case("threshold", lambda x: F.threshold(x, 0.1, 20), T(2, 3))
    case("threshold in place", lambda x: F.threshold(x.clone(), 0.1, 20, inplace=True), T(2, 3))
    case("threshold_", lambda x: F.threshold_(x.clone(), 0, 1), T(2, 3))
    case("relu", lambda x: F.relu(x), T(2, 3))
    case("relu in place", lambda x: F.relu(x.clone(), inplace=True), T(2, 3))
    case("relu in place on a leaf", lambda x: F.relu(x, inplace=True), T(2, 3))
    case("relu_", lambda x: F.relu_(x.clone()), T(2, 3))
    case("glu", lambda x: F.glu(x), T(2, 6))
    case("glu along 0", lambda x: F.glu(x, dim=0), T(2, 3))
    case("glu of a number", lambda x: F.glu(x), T())
    case("glu of odd length", lambda x: F.glu(x), T(2, 3))
    case("hardtanh", lambda x: F.hardtanh(x), T(2, 3))
    case("hardtanh in place", lambda x: F.hardtanh(x.clone(), -0.5, 0.75, inplace=True), T(2, 3))
    case("hardtanh_", lambda x: F.hardtanh_(x.clone(), -0.5, 0.75), T(2, 3))
    case("hardtanh with limits swapped", lambda x: F.hardtanh(x, 1.0, -1.0), T(2, 3))
    case("relu6", lambda x: F.relu6(x * 5), T(2, 3))
    case("relu6 in place", lambda x: F.relu6(x * 5, inplace=True), T(2, 3))
    case("elu", lambda x: F.elu(x), T(2, 3))
    case("elu with alpha", lambda x: F.elu(x, alpha=0.5), T(2, 3))
    case("elu in place", lambda x: F.elu(x.clone(), 0.5, True), T(2, 3))
    case("elu_", lambda x: F.elu_(x.clone(), 0.5), T(2, 3))
    case("selu", lambda x: F.selu(x), T(2, 3))
    case("selu in place", lambda x: F.selu(x.clone(), inplace=True), T(2, 3))
    case("selu_", lambda x: F.selu_(x.clone()), T(2, 3))
    case("celu", lambda x: F.celu(x, alpha=2.0), T(2, 3))
    case("celu in place", lambda x: F.celu(x.clone(), inplace=True), T(2, 3))
    case("celu_", lambda x: F.celu_(x.clone(), 0.5), T(2, 3))
    case("celu with alpha 0", lambda x: F.celu(x, alpha=0.0), T(2, 3))
    case("leaky_relu", lambda x: F.leaky_relu(x), T(2, 3))
    case("leaky_relu with slope", lambda x: F.leaky_relu(x, negative_slope=0.2), T(2, 3))
    case("leaky_relu in place", lambda x: F.leaky_relu(x.clone(), 0.2, inplace=True), T(2, 3))
    case("leaky_relu_", lambda x: F.leaky_relu_(x.clone(), 0.2), T(2, 3))
    case("prelu", lambda x, w: F.prelu(x, w), T(2, 3), P(3))
    case("prelu with one weight", lambda x, w: F.prelu(x, w), T(2, 3), P(1))
    case("prelu with wrong weights", lambda x, w: F.prelu(x, w), T(2, 3), P(2))
    case("rrelu", lambda x: F.rrelu(x), T(2, 3))
    case("rrelu in training", lambda x: F.rrelu(x, 0.1, 0.4, training=True), T(2, 3))
    case("rrelu in place", lambda x: F.rrelu(x.clone(), 0.1, 0.4, inplace=True), T(2, 3))
    case("rrelu_", lambda x: F.rrelu_(x.clone(), 0.1, 0.4), T(2, 3))
    case("gelu", lambda x: F.gelu(x), T(2, 3))
    case("gelu by tanh", lambda x: F.gelu(x, approximate="tanh"), T(2, 3))
    case("gelu by another", lambda x: F.gelu(x, approximate="another"), T(2, 3))
    case("silu", lambda x: F.silu(x), T(2, 3))
    case("silu in place", lambda x: F.silu(x.clone(), inplace=True), T(2, 3))
    case("mish", lambda x: F.mish(x), T(2, 3))
    case("mish in place", lambda x: F.mish(x.clone(), inplace=True), T(2, 3))
    case("hardswish", lambda x: F.hardswish(x), T(2, 3))
    case("hardswish in place", lambda x: F.hardswish(x.clone(), inplace=True), T(2, 3))
    case("hardsigmoid", lambda x: F.hardsigmoid(x), T(2, 3))
    case("hardsigmoid in place", lambda x: F.hardsigmoid(x.clone(), inplace=True), T(2, 3))
    case("softplus", lambda x: F.softplus(x), T(2, 3))
    case("softplus with beta", lambda x: F.softplus(x, beta=2, threshold=1), T(2, 3))
    case("softshrink", lambda x: F.softshrink(x), T(2, 3))
    case("softshrink with a negative limit", lambda x: F.softshrink(x, -1), T(2, 3))
    case("hardshrink", lambda x: F.hardshrink(x), T(2, 3))
    case("hardshrink with limit", lambda x: F.hardshrink(x, 1), T(2, 3))
    case("tanhshrink", lambda x: F.tanhshrink(x), T(2, 3))
    case("softsign", lambda x: F.softsign(x), T(2, 3))
    case("logsigmoid", lambda x: F.logsigmoid(x), T(2, 3))
    case("tanh", lambda x: F.tanh(x), T(2, 3))
    case("sigmoid", lambda x: F.sigmoid(x), T(2, 3))


def softmaxes():
    case("softmax", lambda x: F.softmax(x, dim=1), T(2, 3))
    case("softmax of chosen dimension", lambda x: F.softmax(x), T(2, 3, 2))
    case("softmax in float64", lambda x: F.softmax(x, dim=-1, dtype=torch.float64), T(2, 3))
    case("softmax of no such dimension", lambda x: F.softmax(x, dim=2), T(2, 3))
    case("softmin", lambda x: F.softmin(x, dim=0), T(2, 3))
    case("softmin of chosen dimension", lambda x: F.softmin(x), T(2, 3))
    case("log_softmax", lambda x: F.log_softmax(x, dim=1), T(2, 3))
    case("log_softmax in float64", lambda x: F.log_softmax(x, dim=1, dtype=torch.float64), T(2, 3))
    case("log_softmax of chosen dimension", lambda x: F.log_softmax(x), T(3))
    case("gumbel_softmax", lambda x: F.gumbel_softmax(x), T(2, 3))
    case("gumbel_softmax hard", lambda x: F.gumbel_softmax(x, tau=0.5, hard=True, dim=0), T(2, 3))
    case("gumbel_softmax of no such dimension", lambda x: F.gumbel_softmax(x, dim=3), T(2, 3))


def dropouts():
    case("dropout", lambda x: F.dropout(x), T(4, 5))
    case("dropout in place", lambda x: F.dropout(x.clone(), 0.25, inplace=True), T(4, 5))
    case("dropout not training", lambda x: F.dropout(x, training=False), T(4, 5))
    case("dropout of impossible probability", lambda x: F.dropout(x, 1.5), T(4, 5))
    case("alpha_dropout", lambda x: F.alpha_dropout(x, training=True), T(4, 5))
    case("alpha_dropout in place", lambda x: F.alpha_dropout(x.clone(), 0.25, True, True), T(4, 5))
    case("alpha_dropout of impossible probability", lambda x: F.alpha_dropout(x, -0.25), T(4, 5))
    case("feature_alpha_dropout", lambda x: F.feature_alpha_dropout(x, training=True), T(4, 5, 2))
    case("feature_alpha_dropout in place", lambda x: F.feature_alpha_dropout(x.clone(), 0.25, True, True), T(4, 5, 2))
    case("feature_alpha_dropout of impossible probability", lambda x: F.feature_alpha_dropout(x, 2.0), T(4, 5, 2))
    case("dropout1d", lambda x: F.dropout1d(x), T(4, 5, 2))
    case("dropout1d without batch", lambda x: F.dropout1d(x), T(5, 2))
    case("dropout1d in place", lambda x: F.dropout1d(x.clone(), inplace=True), T(5, 2))
    case("dropout1d of four dimensions", lambda x: F.dropout1d(x), T(1, 2, 2, 2))
    case("dropout2d", lambda x: F.dropout2d(x), T(4, 5, 2, 1))
    case("dropout2d of three dimensions", lambda x: F.dropout2d(x), T(4, 5, 2))
    case("dropout2d of two dimensions", lambda x: F.dropout2d(x), T(4, 5))
    case("dropout2d in place", lambda x: F.dropout2d(x.clone(), 0.25, inplace=True), T(4, 5, 2, 1))
    case("dropout2d of impossible probability", lambda x: F.dropout2d(x, 2.5), T(4, 5, 2, 1))
    case("dropout3d", lambda x: F.dropout3d(x), T(2, 3, 2, 1, 2))
    case("dropout3d without batch", lambda x: F.dropout3d(x.clone(), inplace=True), T(4, 2, 1, 2))
    case("dropout3d of impossible probability", lambda x: F.dropout3d(x, 2.5), T(4, 2, 1, 2))


def embeddings():
    case("embedding", lambda i, w: F.embedding(i, w), I(4, 2, 3), T(4, 3))
    case("embedding with padding", lambda i, w: F.embedding(i, w, padding_idx=-1), I(4, 2, 3), T(4, 3))
    case("embedding with norms", lambda i, w: F.embedding(i, w.detach().clone(), max_norm=1.0), I(4, 2, 3), T(4, 3))
    case(
        "embedding by frequency",
        lambda i, w: F.embedding(i, w, padding_idx=0, scale_grad_by_freq=True),
        I(4, 2, 3), T(4, 3),
    )
    case("embedding with padding out of range", lambda i, w: F.embedding(i, w, padding_idx=4), I(4, 2, 3), T(4, 3))
    case("embedding out of range", lambda i, w: F.embedding(i, w), I(9, 2, 3), T(4, 3))
    case("embedding_bag", lambda i, w: F.embedding_bag(i, w), I(4, 2, 3), T(4, 3))
    case("embedding_bag with offsets", lambda i, w, o: F.embedding_bag(i, w, o, mode="max"), I(4, 6), T(4, 3), I(3, 2))
    case(
        "embedding_bag with factors",
        lambda i, w, p: F.embedding_bag(i, w, mode="sum", per_sample_weights=p),
        I(4, 2, 3), T(4, 3), P(2, 3),
    )
    case("embedding_bag with padding", lambda i, w: F.embedding_bag(i, w, padding_idx=1), I(4, 2, 3), T(4, 3))
    case(
        "embedding_bag with last offset",
        lambda i, w, o: F.embedding_bag(i, w, o * 2, include_last_offset=True),
        I(4, 6), T(4, 3), torch.tensor([0, 1, 3]),
    )
    case(
        "embedding_bag of matrix with last offset",
        lambda i, w: F.embedding_bag(i, w.detach(), include_last_offset=True),
        I(4, 2, 3), T(4, 3),
    )
    case("embedding_bag with weight first", lambda i, w: F.embedding_bag(w, i), I(4, 2, 3), T(4, 3))
    case("embedding_bag without offsets", lambda i, w: F.embedding_bag(i, w), I(4, 6), T(4, 3))
    case("embedding_bag with offsets of a matrix", lambda i, w, o: F.embedding_bag(i, w, o), I(4, 2, 3), T(4, 3), I(3, 2))
    case("embedding_bag with a matrix of offsets", lambda i, w, o: F.embedding_bag(i, w, o), I(4, 6), T(4, 3), I(3, 2, 1))
    case("embedding_bag of three dimensions", lambda i, w: F.embedding_bag(i, w), I(4, 1, 2, 3), T(4, 3))
    case("embedding_bag of a vector", lambda i, w: F.embedding_bag(i, w), I(4, 2, 3), T(4))
    case("embedding_bag by another mode", lambda i, w: F.embedding_bag(i, w, mode="median"), I(4, 2, 3), T(4, 3))
    case(
        "embedding_bag max by frequency",
        lambda i, w: F.embedding_bag(i, w, mode="max", scale_grad_by_freq=True),
        I(4, 2, 3), T(4, 3),
    )
    case("embedding_bag max sparse", lambda i, w: F.embedding_bag(i, w, mode="max", sparse=True), I(4, 2, 3), T(4, 3))
    case(
        "embedding_bag mean of factors",
        lambda i, w, p: F.embedding_bag(i, w, per_sample_weights=p),
        I(4, 2, 3), T(4, 3), P(2, 3),
    )
    case(
        "embedding_bag with other factors",
        lambda i, w, p: F.embedding_bag(i, w, mode="sum", per_sample_weights=p),
        I(4, 2, 3), T(4, 3), P(3, 2),
    )
    case("one_hot", lambda i: F.one_hot(i), I(4, 2, 3))
    case("one_hot of given classes", lambda i: F.one_hot(i, num_classes=6), I(4, 2, 3))
    case("one_hot of too few classes", lambda i: F.one_hot(i, 2), I(4, 2, 3))
    case("linear", lambda x, w, b: F.linear(x, w, b), T(2, 3), U(4, 3), V(4))
    case("linear without offset", lambda x, w: F.linear(x, w), T(2, 2, 3), U(4, 3))
    case("linear of other lengths", lambda x, w: F.linear(x, w), T(2, 2), U(4, 3))
    case("bilinear", lambda x, y, w, b: F.bilinear(x, y, w, b), T(2, 3), U(2, 2), V(4, 3, 2), P(4))
    case("bilinear without offset", lambda x, y, w: F.bilinear(x, y, w), T(2, 3), U(2, 2), V(4, 3, 2))
    case("bilinear of other lengths", lambda x, y, w: F.bilinear(x, y, w), T(2, 2), U(2, 2), V(4, 3, 2))


def normalizations():
    case("batch_norm", lambda x, m, v: F.batch_norm(x, m.detach(), v.detach()), T(3, 2, 4), U(2), P(2))
    case("batch_norm in training", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), T(3, 2, 4), P(2), U(2))
    case("batch_norm of one value", lambda x: F.batch_norm(x, None, None, training=True), T(1, 2))
    case("batch_norm with eps 0", lambda x: F.batch_norm(x, None, None, training=True, eps=0.0), T(3, 2, 4))
    case(
        "batch_norm with negative eps",
        lambda x, m, v: F.batch_norm(x, m.detach(), v.detach(), eps=-0.5),
        T(3, 2, 4), U(2), P(2),
    )
    case("instance_norm", lambda x: F.instance_norm(x), T(2, 2, 4))
    case(
        "instance_norm with factors",
        lambda x, w, b: F.instance_norm(x, weight=w, bias=b, eps=1e-3),
        T(2, 2, 4), P(2), U(2),
    )
    case(
        "instance_norm with given mean",
        lambda x, m, v: F.instance_norm(x, m.detach(), v.detach(), use_input_stats=False),
        T(2, 2, 4), U(2), P(2),
    )
    case("instance_norm of one value", lambda x: F.instance_norm(x), T(2, 2, 1))
    case("layer_norm", lambda x: F.layer_norm(x, [3]), T(2, 3))
    case("layer_norm with factors", lambda x, w, b: F.layer_norm(x, [2, 3], w, b, 1e-3), T(4, 2, 3), P(2, 3), U(2, 3))
    case("layer_norm of other lengths", lambda x: F.layer_norm(x, [4]), T(2, 3))
    case("rms_norm", lambda x: F.rms_norm(x, [3]), T(2, 3))
    case("rms_norm with factors", lambda x, w: F.rms_norm(x, [3], w, 1e-3), T(2, 3), P(3))
    case("group_norm", lambda x: F.group_norm(x, 2), T(2, 4, 3))
    case("group_norm with factors", lambda x, w, b: F.group_norm(x, 2, w, b, 1e-3), T(2, 4), P(4), U(4))
    case("group_norm of a vector", lambda x: F.group_norm(x, 2), T(4))
    case("group_norm of one value", lambda x: F.group_norm(x, 2), T(1, 2))
    case("local_response_norm", lambda x: F.local_response_norm(x, 3), T(2, 4, 5))
    case("local_response_norm of images", lambda x: F.local_response_norm(x, 2, alpha=0.5, beta=0.5, k=2.0), T(2, 4, 3, 2))
    case("local_response_norm of nothing", lambda x: F.local_response_norm(x, 2), T(2, 0, 3))
    case("local_response_norm of a matrix", lambda x: F.local_response_norm(x, 2), T(2, 4))
    case("normalize", lambda x: F.normalize(x), T(2, 3))
    case("normalize by another norm", lambda x: F.normalize(x, p=1.0, dim=0, eps=0.5), T(2, 3))
    case("normalize along two", lambda x: F.normalize(x, dim=(0, 1)), T(2, 3))
    case("normalize along no such dimension", lambda x: F.normalize(x), T(3))


def regression_losses():
    case("mse_loss", lambda x, y: F.mse_loss(x, y), T(2, 3), U(2, 3))
    case("mse_loss sum", lambda x, y: F.mse_loss(x, y, reduction="sum"), T(2, 3), U(2, 3))
    case("mse_loss none of other shapes", lambda x, y: F.mse_loss(x, y, reduction="none"), T(2, 3), U(3))
    case("mse_loss by another reduction", lambda x, y: F.mse_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("mse_loss weighted", lambda x, y, w: F.mse_loss(x, y, weight=w), T(2, 3), U(2, 3), P(2, 3))
    case("mse_loss with other weights", lambda x, y, w: F.mse_loss(x, y, weight=w), T(2, 3), U(2, 3), P(3))
    case(
        "mse_loss weighted by another reduction",
        lambda x, y, w: F.mse_loss(x, y, reduction="other", weight=w),
        T(2, 3), U(2, 3), P(2, 3),
    )
    case("l1_loss", lambda x, y: F.l1_loss(x, y), T(2, 3), U(2, 3))
    case("l1_loss none", lambda x, y: F.l1_loss(x, y, reduction="none"), T(2, 3), U(2, 3))
    case("l1_loss weighted", lambda x, y, w: F.l1_loss(x, y, reduction="sum", weight=w), T(2, 3), U(2, 3), P(2, 3))
    case("l1_loss by another reduction", lambda x, y: F.l1_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("smooth_l1_loss", lambda x, y: F.smooth_l1_loss(x, y), T(2, 3), U(2, 3))
    case("smooth_l1_loss with beta", lambda x, y: F.smooth_l1_loss(x, y, reduction="sum", beta=0.5), T(2, 3), U(2, 3))
    case("smooth_l1_loss with beta 0", lambda x, y: F.smooth_l1_loss(x, y, reduction="none", beta=0.0), T(2, 3), U(2, 3))
    case("smooth_l1_loss by another reduction", lambda x, y: F.smooth_l1_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("huber_loss", lambda x, y: F.huber_loss(x, y), T(2, 3), U(2, 3))
    case("huber_loss with delta", lambda x, y: F.huber_loss(x, y, reduction="sum", delta=0.5), T(2, 3), U(2, 3))
    case("huber_loss weighted", lambda x, y, w: F.huber_loss(x, y, weight=w), T(2, 3), U(2, 3), P(2, 3))
    case(
        "huber_loss weighted by another reduction",
        lambda x, y, w: F.huber_loss(x, y, reduction="other", weight=w),
        T(2, 3), U(2, 3), P(2, 3),
    )
    case("huber_loss by another reduction", lambda x, y: F.huber_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("poisson_nll_loss", lambda x, y: F.poisson_nll_loss(x, y), T(2, 3), P(2, 3))
    case(
        "poisson_nll_loss full",
        lambda x, y: F.poisson_nll_loss(x, y * 4, log_input=False, full=True, eps=1e-3, reduction="sum"),
        P(2, 3), Q(2, 3),
    )
    case("poisson_nll_loss by another reduction", lambda x, y: F.poisson_nll_loss(x, y, reduction="other"), T(2, 3), P(2, 3))
    case("gaussian_nll_loss", lambda x, y, v: F.gaussian_nll_loss(x, y, v), T(2, 3), U(2, 3), P(2, 3))
    case(
        "gaussian_nll_loss full",
        lambda x, y, v: F.gaussian_nll_loss(x, y, v, full=True, eps=0.25, reduction="none"),
        T(2, 3), U(2, 3), P(2),
    )
    case(
        "gaussian_nll_loss of one variance per row",
        lambda x, y, v: F.gaussian_nll_loss(x, y, v, reduction="sum"),
        T(2, 3), U(2, 3), P(2, 1),
    )
    case("gaussian_nll_loss of a number", lambda x, y: F.gaussian_nll_loss(x, y, 0.5), T(2, 3), U(2, 3))
    case("gaussian_nll_loss of negative variance", lambda x, y, v: F.gaussian_nll_loss(x, y, -v), T(2, 3), U(2, 3), P(2, 3))
    case("gaussian_nll_loss of other shapes", lambda x, y, v: F.gaussian_nll_loss(x, y, v), T(2, 3), U(2, 3), P(4))
    case(
        "gaussian_nll_loss by another reduction",
        lambda x, y, v: F.gaussian_nll_loss(x, y, v, reduction="other"),
        T(2, 3), U(2, 3), P(2, 3),
    )


def classification_losses():
    case("cross_entropy", lambda x, i: F.cross_entropy(x, i), T(4, 3), I(3, 4))
    case("cross_entropy of probabilities", lambda x, p: F.cross_entropy(x, p, label_smoothing=0.25), T(4, 3), P(4, 3))
    case(
        "cross_entropy weighted",
        lambda x, i, w: F.cross_entropy(x, i, weight=w.detach(), label_smoothing=0.1, reduction="sum"),
        T(4, 3), I(3, 4), P(3),
    )
    case(
        "cross_entropy ignoring",
        lambda x, i: F.cross_entropy(x, i, ignore_index=1, reduction="none"),
        T(4, 3, 2), I(3, 4, 2),
    )
    case("cross_entropy without batch", lambda x, i: F.cross_entropy(x, i), T(3), I(3))
    case("cross_entropy of no such class", lambda x, i: F.cross_entropy(x, i), T(4, 3), I(5, 4))
    case("cross_entropy of other lengths", lambda x, i: F.cross_entropy(x, i), T(4, 3), I(3, 5))
    case("cross_entropy by another reduction", lambda x, i: F.cross_entropy(x, i, reduction="other"), T(4, 3), I(3, 4))
    case("nll_loss", lambda x, i: F.nll_loss(x, i), T(4, 3), I(3, 4))
    case(
        "nll_loss of images",
        lambda x, i, w: F.nll_loss(x, i, w.detach(), ignore_index=0, reduction="none"),
        T(2, 3, 2, 2), I(3, 2, 2, 2), P(3),
    )
    case("nll_loss by another reduction", lambda x, i: F.nll_loss(x, i, reduction="other"), T(4, 3), I(3, 4))
    case("binary_cross_entropy", lambda p, q: F.binary_cross_entropy(p, q), P(2, 3), Q(2, 3))
    case(
        "binary_cross_entropy weighted",
        lambda p, q, w: F.binary_cross_entropy(p, q, weight=w.detach(), reduction="sum"),
        P(2, 3), Q(2, 3), Q(3),
    )
    case("binary_cross_entropy of other shapes", lambda p, q: F.binary_cross_entropy(p, q), P(2, 3), Q(3))
    case(
        "binary_cross_entropy with other weights",
        lambda p, q, w: F.binary_cross_entropy(p, q, weight=w.detach()),
        P(2, 3), Q(2, 3), Q(2),
    )
    case("binary_cross_entropy out of range", lambda p, q: F.binary_cross_entropy(p, q), T(2, 3), Q(2, 3))
    case("binary_cross_entropy_with_logits", lambda x, q: F.binary_cross_entropy_with_logits(x, q), T(2, 3), Q(2, 3))
    case(
        "binary_cross_entropy_with_logits weighted",
        lambda x, q, w, v: F.binary_cross_entropy_with_logits(x, q, w.detach(), pos_weight=v.detach(), reduction="none"),
        T(2, 3), Q(2, 3), P(2, 3), P(3),
    )
    case(
        "binary_cross_entropy_with_logits of other shapes",
        lambda x, q: F.binary_cross_entropy_with_logits(x, q),
        T(2, 3), Q(3),
    )
    case("kl_div", lambda x, q: F.kl_div(x, q), T(2, 3), Q(2, 3))
    case("kl_div by batch", lambda x, q: F.kl_div(x, q, reduction="batchmean"), T(2, 3), Q(2, 3))
    case("kl_div of logarithms", lambda x, y: F.kl_div(x, y, reduction="sum", log_target=True), T(2, 3), U(2, 3))
    case("kl_div by another reduction", lambda x, y: F.kl_div(x, y, reduction="other"), T(2, 3), U(2, 3))
    case(
        "ctc_loss",
        lambda x, i, m, n: F.ctc_loss(x.log_softmax(2), i + 1, m, n),
        T(6, 2, 4), I(3, 2, 2), torch.tensor([6, 5]), torch.tensor([2, 1]),
    )
    case(
        "ctc_loss of lists",
        lambda x, i: F.ctc_loss(x.log_softmax(2), i + 1, [6, 5], [2, 1], reduction="none", zero_infinity=True),
        T(6, 2, 4), I(3, 2, 2),
    )
    case(
        "ctc_loss by another reduction",
        lambda x, i: F.ctc_loss(x.log_softmax(2), i + 1, [6, 5], [2, 1], reduction="other"),
        T(6, 2, 4), I(3, 2, 2),
    )
    case(
        "ctc_loss of too long sequences",
        lambda x, i: F.ctc_loss(x.log_softmax(2), i + 1, [7, 5], [2, 1]),
        T(6, 2, 4), I(3, 2, 2),
    )
    case("multilabel_soft_margin_loss", lambda x, y: F.multilabel_soft_margin_loss(x, y), T(2, 3), Q(2, 3))
    case(
        "multilabel_soft_margin_loss weighted",
        lambda x, y, w: F.multilabel_soft_margin_loss(x, y, weight=w, reduction="none"),
        T(2, 3), Q(2, 3), P(3),
    )
    case(
        "multilabel_soft_margin_loss by another reduction",
        lambda x, y: F.multilabel_soft_margin_loss(x, y, reduction="other"),
        T(2, 3), Q(2, 3),
    )
    case(
        "linear_cross_entropy",
        lambda x, w, i, b: F.linear_cross_entropy(x, w, i, linear_bias=b, ignore_index=1),
        T(4, 5), U(3, 5), I(3, 4), V(3),
    )
    case(
        "linear_cross_entropy of probabilities",
        lambda x, w, p: F.linear_cross_entropy(x, w, p.detach(), reduction="sum", label_smoothing=0.25),
        T(4, 5), U(3, 5), P(4, 3),
    )
    case(
        "linear_cross_entropy of images",
        lambda x, w, i, b: F.linear_cross_entropy(x, w, i, linear_bias=b),
        T(4, 5), U(3, 2, 5), I(3, 4, 2), V(3, 2),
    )
    case("linear_cross_entropy of other lengths", lambda x, w, i: F.linear_cross_entropy(x, w, i), T(4, 5), U(3, 4), I(3, 4))
    case(
        "linear_cross_entropy with another offset",
        lambda x, w, i, b: F.linear_cross_entropy(x, w, i, linear_bias=b),
        T(4, 5), U(3, 5), I(3, 4), V(2),
    )
    case(
        "linear_cross_entropy of three dimensions",
        lambda x, w, i: F.linear_cross_entropy(x, w, i),
        T(4, 5, 1), U(3, 1), I(3, 4),
    )


def margin_losses():
    case("margin_ranking_loss", lambda x, y, s: F.margin_ranking_loss(x, y, s.detach()), T(4), U(4), S(4))
    case(
        "margin_ranking_loss with margin",
        lambda x, y, s: F.margin_ranking_loss(x, y, s.detach(), margin=0.5, reduction="sum"),
        T(4), U(4), S(4),
    )
    case(
        "margin_ranking_loss of other dimensions",
        lambda x, y, s: F.margin_ranking_loss(x, y, s.detach()),
        T(4), U(4, 1), S(4),
    )
    case("hinge_embedding_loss", lambda x, s: F.hinge_embedding_loss(x, s.detach()), T(2, 3), S(2, 3))
    case(
        "hinge_embedding_loss with margin",
        lambda x, s: F.hinge_embedding_loss(x, s.detach(), margin=2.0, reduction="none"),
        T(2, 3), S(2, 3),
    )
    case(
        "hinge_embedding_loss by another reduction",
        lambda x, s: F.hinge_embedding_loss(x, s.detach(), reduction="other"),
        T(2, 3), S(2, 3),
    )
    case("multilabel_margin_loss", lambda x, i: F.multilabel_margin_loss(x, i - 1), T(2, 4), I(3, 2, 4))
    case(
        "multilabel_margin_loss none",
        lambda x, i: F.multilabel_margin_loss(x, i - 1, reduction="none"),
        T(2, 4), I(3, 2, 4),
    )
    case("multilabel_margin_loss of other shapes", lambda x, i: F.multilabel_margin_loss(x, i), T(2, 4), I(3, 2, 3))
    case("soft_margin_loss", lambda x, s: F.soft_margin_loss(x, s.detach()), T(2, 3), S(2, 3))
    case("soft_margin_loss none", lambda x, s: F.soft_margin_loss(x, s.detach(), reduction="none"), T(2, 3), S(2, 3))
    case(
        "soft_margin_loss by another reduction",
        lambda x, s: F.soft_margin_loss(x, s.detach(), reduction="other"),
        T(2, 3), S(2, 3),
    )
    case("multi_margin_loss", lambda x, i: F.multi_margin_loss(x, i), T(4, 3), I(3, 4))
    case(
        "multi_margin_loss weighted",
        lambda x, i, w: F.multi_margin_loss(x, i, p=2, margin=0.5, weight=w.detach(), reduction="sum"),
        T(4, 3), I(3, 4), P(3),
    )
    case("multi_margin_loss of another power", lambda x, i: F.multi_margin_loss(x, i, p=3), T(4, 3), I(3, 4))
    case(
        "multi_margin_loss with a matrix of weights",
        lambda x, i, w: F.multi_margin_loss(x, i, weight=w.detach()),
        T(4, 3), I(3, 4), P(1, 3),
    )
    case("cosine_embedding_loss", lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach()), T(4, 3), U(4, 3), S(4))
    case(
        "cosine_embedding_loss with margin",
        lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach(), margin=0.5, reduction="none"),
        T(4, 3), U(4, 3), S(4),
    )
    case(
        "cosine_embedding_loss of other shapes",
        lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach()),
        T(4, 3), U(4, 3), S(4, 3),
    )
    case("triplet_margin_loss", lambda x, y, z: F.triplet_margin_loss(x, y, z), T(4, 3), U(4, 3), V(4, 3))
    case(
        "triplet_margin_loss swapping",
        lambda x, y, z: F.triplet_margin_loss(x, y, z, margin=2.0, p=1, swap=True, reduction="none"),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_loss with negative margin",
        lambda x, y, z: F.triplet_margin_loss(x, y, z, margin=-1.0),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss of another distance",
        lambda x, y, z: F.triplet_margin_with_distance_loss(
            x, y, z, distance_function=lambda a, b: (a - b).abs().sum(1), margin=2.0, swap=True, reduction="sum",
        ),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss with negative margin",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z, margin=-1.0),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss of other dimensions",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z),
        T(4, 3), U(3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss by another reduction",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z, reduction="other"),
        T(4, 3), U(4, 3), V(4, 3),
    )


def distances():
    case("cosine_similarity", lambda x, y: F.cosine_similarity(x, y), T(4, 3), U(4, 3))
    case("cosine_similarity along 0", lambda x, y: F.cosine_similarity(x, y, dim=0, eps=0.5), T(4, 3), U(4, 3))
    case("pairwise_distance", lambda x, y: F.pairwise_distance(x, y), T(4, 3), U(4, 3))
    case(
        "pairwise_distance by another norm",
        lambda x, y: F.pairwise_distance(x, y, p=1, eps=1e-3, keepdim=True),
        T(4, 3), U(4, 3),
    )
    case("pdist", lambda x: F.pdist(x), T(4, 3))
    case("pdist by another norm", lambda x: F.pdist(x, 1), T(4, 3))
    case("pdist of a vector", lambda x: F.pdist(x), T(4))


def convolutions():
    case("conv1d", lambda x, w, b: F.conv1d(x, w, b), T(2, 3, 8), U(4, 3, 3), V(4))
    case("conv1d of same length", lambda x, w: F.conv1d(x, w, padding="same", dilation=2), T(2, 3, 8), U(4, 3, 3))
    case("conv1d of another padding", lambda x, w: F.conv1d(x, w, padding="other"), T(2, 3, 8), U(4, 3, 3))
    case("conv2d", lambda x, w: F.conv2d(x, w, stride=2, padding=1), T(2, 2, 5, 5), U(3, 2, 3, 3))
    case(
        "conv2d of valid positions",
        lambda x, w, b: F.conv2d(x, w, b, padding="valid", groups=2),
        T(2, 2, 5, 5), U(4, 1, 3, 3), V(4),
    )
    case("conv2d of same size", lambda x, w: F.conv2d(x, w, padding="same"), T(1, 2, 4, 5), U(3, 2, 2, 3))
    case("conv2d of other channels", lambda x, w: F.conv2d(x, w), T(2, 2, 5, 5), U(3, 1, 3, 3))
    case("conv3d", lambda x, w: F.conv3d(x, w, padding=(1, 0, 1)), T(1, 2, 3, 4, 3), U(2, 2, 2, 2, 2))
    case("conv3d of same size", lambda x, w: F.conv3d(x, w, padding="same"), T(1, 1, 3, 4, 3), U(2, 1, 2, 2, 2))
    case(
        "conv3d of same size with steps",
        lambda x, w: F.conv3d(x, w, stride=2, padding="same"),
        T(1, 1, 3, 4, 3), U(2, 1, 2, 2, 2),
    )
    case(
        "conv_transpose1d",
        lambda x, w, b: F.conv_transpose1d(x, w, b, stride=2, output_padding=1),
        T(2, 3, 4), U(3, 2, 3), V(2),
    )
    case("conv_transpose2d", lambda x, w: F.conv_transpose2d(x, w, padding=1, groups=2), T(1, 2, 3, 3), U(2, 1, 3, 3))
    case("conv_transpose3d", lambda x, w: F.conv_transpose3d(x, w, dilation=2), T(1, 2, 2, 2, 2), U(2, 1, 2, 2, 2))
    case("conv_transpose2d of other channels", lambda x, w: F.conv_transpose2d(x, w), T(1, 2, 3, 3), U(3, 1, 3, 3))
    case("conv_tbc", lambda x, w, b: F.conv_tbc(x, w, b, 1), T(4, 2, 3), U(3, 3, 2), V(2))


def pooling():
    case("avg_pool1d", lambda x: F.avg_pool1d(x, 3, stride=2, padding=1), T(1, 2, 8))
    case(
        "avg_pool1d without padding counted",
        lambda x: F.avg_pool1d(x, 3, padding=1, ceil_mode=True, count_include_pad=False),
        T(2, 8),
    )
    case("avg_pool2d", lambda x: F.avg_pool2d(x, 2), T(1, 2, 4, 5))
    case("avg_pool2d with divisor", lambda x: F.avg_pool2d(x, (2, 3), stride=1, divisor_override=2), T(1, 2, 4, 5))
    case("avg_pool2d with large padding", lambda x: F.avg_pool2d(x, 2, padding=2), T(1, 2, 4, 5))
    case("avg_pool3d", lambda x: F.avg_pool3d(x, 2), T(1, 1, 4, 4, 4))
    case("avg_pool3d with steps", lambda x: F.avg_pool3d(x, (2, 1, 2), stride=1), T(1, 2, 3, 2))
    case("max_pool1d", lambda x: F.max_pool1d(x, 3), T(1, 2, 8))
    case("max_pool1d with dilation", lambda x: F.max_pool1d(x, 2, stride=1, dilation=2, padding=1), T(1, 2, 8))
    case("max_pool1d_with_indices", lambda x: F.max_pool1d_with_indices(x, 3, stride=2), T(1, 2, 8))
    case("max_pool2d", lambda x: F.max_pool2d(x, 2), T(1, 2, 4, 5))
    case("max_pool2d in ceil mode", lambda x: F.max_pool2d(x, 2, ceil_mode=True), T(1, 2, 5, 5))
    case("max_pool2d_with_indices", lambda x: F.max_pool2d_with_indices(x, (2, 3), stride=(2, 1)), T(1, 2, 4, 5))
    case("max_pool2d with large padding", lambda x: F.max_pool2d(x, 2, padding=2), T(1, 2, 4, 5))
    case("max_pool3d", lambda x: F.max_pool3d(x, 2), T(1, 1, 4, 4, 4))
    case("max_pool3d_with_indices", lambda x: F.max_pool3d_with_indices(x, 2, stride=1), T(1, 2, 3, 3))
    case("max_unpool1d", lambda x, i: F.max_unpool1d(x, i, 2), T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3))
    case(
        "max_unpool1d to a size",
        lambda x, i: F.max_unpool1d(x, i, 2, output_size=[1, 1, 7]),
        T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3),
    )
    case(
        "max_unpool1d to an impossible size",
        lambda x, i: F.max_unpool1d(x, i, 2, output_size=[9]),
        T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3),
    )
    case(
        "max_unpool1d to a size of other dimensions",
        lambda x, i: F.max_unpool1d(x, i, 2, output_size=[1, 7]),
        T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3),
    )
    case("max_unpool2d", lambda x, i: F.max_unpool2d(x, i, 2), T(1, 1, 1, 2), torch.tensor([0, 6]).view(1, 1, 1, 2))
    case(
        "max_unpool2d with steps",
        lambda x, i: F.max_unpool2d(x, i, (2, 2), stride=(2, 1), padding=(0, 0)),
        T(1, 1, 1, 2), torch.tensor([0, 5]).view(1, 1, 1, 2),
    )
    case("max_unpool3d", lambda x, i: F.max_unpool3d(x, i, 2), T(1, 1, 1, 1, 2), torch.tensor([0, 6]).view(1, 1, 1, 1, 2))
    case(
        "max_unpool3d with padding",
        lambda x, i: F.max_unpool3d(x, i, 3, stride=2, padding=1),
        T(1, 1, 1, 1, 1), torch.tensor([0]).view(1, 1, 1, 1, 1),
    )
    case("lp_pool1d", lambda x: F.lp_pool1d(x, 2, 3), T(1, 2, 8))
    case("lp_pool1d with steps", lambda x: F.lp_pool1d(x, 2.0, 3, stride=1, ceil_mode=True), T(1, 2, 8))
    case("lp_pool2d", lambda x: F.lp_pool2d(x, 2, 2), T(1, 2, 4, 5))
    case("lp_pool2d with steps", lambda x: F.lp_pool2d(x.abs(), 3, (2, 3), stride=1), T(1, 2, 4, 5))
    case("lp_pool2d of the infinite norm", lambda x: F.lp_pool2d(x.abs(), math.inf, 2), T(1, 2, 4, 5))
    case("lp_pool2d of norm 0", lambda x: F.lp_pool2d(x.abs(), 0.0, 2), T(1, 2, 4, 5))
    case("lp_pool3d", lambda x: F.lp_pool3d(x, 2, 2), T(1, 1, 4, 4, 4))
    case("adaptive_avg_pool1d", lambda x: F.adaptive_avg_pool1d(x, 3), T(1, 2, 8))
    case("adaptive_avg_pool2d", lambda x: F.adaptive_avg_pool2d(x, (2, 3)), T(1, 2, 4, 5))
    case("adaptive_avg_pool2d of one length", lambda x: F.adaptive_avg_pool2d(x, 2), T(1, 2, 4, 5))
    case("adaptive_avg_pool2d leaving one", lambda x: F.adaptive_avg_pool2d(x, (None, 2)), T(1, 2, 4, 5))
    case("adaptive_avg_pool2d of a matrix", lambda x: F.adaptive_avg_pool2d(x, (2, 2)), T(4, 5))
    case("adaptive_avg_pool3d", lambda x: F.adaptive_avg_pool3d(x, (2, 1, 2)), T(1, 2, 4, 2, 3))
    case("adaptive_avg_pool3d leaving one", lambda x: F.adaptive_avg_pool3d(x, (2, None, 2)), T(1, 2, 4, 2, 3))
    case("adaptive_max_pool1d", lambda x: F.adaptive_max_pool1d(x, 3), T(1, 2, 8))
    case("adaptive_max_pool1d_with_indices", lambda x: F.adaptive_max_pool1d_with_indices(x, 3), T(1, 2, 8))
    case("adaptive_max_pool2d", lambda x: F.adaptive_max_pool2d(x, (2, 3)), T(1, 2, 4, 5))
    case("adaptive_max_pool2d leaving one", lambda x: F.adaptive_max_pool2d(x, (None, 3)), T(1, 2, 4, 5))
    case("adaptive_max_pool2d_with_indices", lambda x: F.adaptive_max_pool2d_with_indices(x, 2), T(1, 2, 4, 5))
    case("adaptive_max_pool2d of a matrix", lambda x: F.adaptive_max_pool2d(x, (2, 2)), T(4, 5))
    case("adaptive_max_pool3d", lambda x: F.adaptive_max_pool3d(x, (2, 1, 2)), T(1, 2, 4, 2, 3))
    case("adaptive_max_pool3d_with_indices", lambda x: F.adaptive_max_pool3d_with_indices(x, 2), T(1, 2, 4, 2, 3))
    case("fractional_max_pool2d", lambda x: F.fractional_max_pool2d(x, 2, output_size=(2, 3)), T(1, 2, 4, 5))
    case("fractional_max_pool2d by ratio", lambda x: F.fractional_max_pool2d(x, 2, output_ratio=[0.5, 0.5]), T(1, 2, 4, 5))
    case(
        "fractional_max_pool2d_with_indices",
        lambda x: F.fractional_max_pool2d_with_indices(x, 2, output_size=2),
        T(2, 4, 5),
    )
    case("fractional_max_pool2d without size", lambda x: F.fractional_max_pool2d(x, 2), T(1, 2, 4, 5))
    case("fractional_max_pool3d", lambda x: F.fractional_max_pool3d(x, 2, output_size=2), T(1, 1, 4, 4, 4))
    case(
        "fractional_max_pool3d by ratio",
        lambda x: F.fractional_max_pool3d_with_indices(x, 2, output_ratio=0.5),
        T(1, 1, 4, 4, 4),
    )
    case("fractional_max_pool3d without size", lambda x: F.fractional_max_pool3d(x, 2), T(1, 1, 4, 4, 4))


def vision():
    case("pad", lambda x: F.pad(x, (1, 2)), T(2, 3))
    case("pad with a value", lambda x: F.pad(x, (1, 1, 0, 2), value=0.5), T(2, 3))
    case("pad by reflection", lambda x: F.pad(x, (2, 1), mode="reflect"), T(1, 2, 4))
    case("pad by replication", lambda x: F.pad(x, (1, 1, 2, 0), mode="replicate"), T(1, 2, 3, 4))
    case("pad by repetition", lambda x: F.pad(x, (1, 2), mode="circular"), T(1, 2, 4))
    case("pad by another mode", lambda x: F.pad(x, (1, 2), mode="other"), T(1, 2, 4))
    case("pad by a value for reflection", lambda x: F.pad(x, (1, 2), mode="reflect", value=1.0), T(1, 2, 4))
    case("interpolate", lambda x: F.interpolate(x, scale_factor=2), T(1, 2, 3))
    case("interpolate to a size", lambda x: F.interpolate(x, size=(3, 5)), T(1, 2, 2, 3))
    case("interpolate volumes", lambda x: F.interpolate(x, size=3), T(1, 1, 2, 2, 2))
    case("interpolate nearest-exact", lambda x: F.interpolate(x, size=5, mode="nearest-exact"), T(1, 2, 3))
    case(
        "interpolate nearest-exact images",
        lambda x: F.interpolate(x, scale_factor=1.5, mode="nearest-exact"),
        T(1, 2, 2, 3),
    )
    case(
        "interpolate nearest-exact volumes",
        lambda x: F.interpolate(x, scale_factor=1.5, mode="nearest-exact"),
        T(1, 1, 2, 2, 2),
    )
    case("interpolate linear", lambda x: F.interpolate(x, size=5, mode="linear"), T(1, 2, 3))
    case(
        "interpolate bilinear",
        lambda x: F.interpolate(x, scale_factor=[1.5, 2.0], mode="bilinear", align_corners=True),
        T(1, 2, 2, 3),
    )
    case(
        "interpolate bilinear antialiased",
        lambda x: F.interpolate(x, size=(2, 2), mode="bilinear", antialias=True),
        T(1, 1, 4, 5),
    )
    case("interpolate bicubic", lambda x: F.interpolate(x, size=(3, 4), mode="bicubic"), T(1, 1, 2, 3))
    case(
        "interpolate bicubic antialiased",
        lambda x: F.interpolate(x, size=(2, 2), mode="bicubic", antialias=True),
        T(1, 1, 4, 5),
    )
    case(
        "interpolate trilinear",
        lambda x: F.interpolate(x, scale_factor=1.5, mode="trilinear", recompute_scale_factor=True),
        T(1, 1, 2, 2, 2),
    )
    case("interpolate area", lambda x: F.interpolate(x, size=2, mode="area"), T(1, 2, 5))
    case("interpolate area of images", lambda x: F.interpolate(x, scale_factor=0.5, mode="area"), T(1, 1, 4, 5))
    case("interpolate area of volumes", lambda x: F.interpolate(x, size=(1, 2, 1), mode="area"), T(1, 1, 2, 3, 2))
    case("interpolate lanczos", lambda x: F.interpolate(x, size=(3, 3), mode="lanczos", antialias=True), T(1, 1, 6, 6))
    case("interpolate with corners of nearest", lambda x: F.interpolate(x, size=5, align_corners=True), T(1, 2, 3))
    case("interpolate by both", lambda x: F.interpolate(x, size=5, scale_factor=2), T(1, 2, 3))
    case("interpolate by neither", lambda x: F.interpolate(x), T(1, 2, 3))
    case("interpolate to other dimensions", lambda x: F.interpolate(x, size=[5, 5]), T(1, 2, 3))
    case("interpolate by other factors", lambda x: F.interpolate(x, scale_factor=[2.0, 1.5]), T(1, 2, 3))
    case("interpolate recomputing a size", lambda x: F.interpolate(x, size=5, recompute_scale_factor=True), T(1, 2, 3))
    case("interpolate antialiased nearest", lambda x: F.interpolate(x, size=5, antialias=True), T(1, 2, 3))
    case("interpolate bilinear signals", lambda x: F.interpolate(x, size=5, mode="bilinear"), T(1, 2, 3))
    case("interpolate by another mode", lambda x: F.interpolate(x, size=5, mode="other"), T(1, 2, 3))
    case("upsample", lambda x: F.upsample(x, scale_factor=2, mode="bilinear"), T(1, 1, 2, 3))
    case("upsample_nearest", lambda x: F.upsample_nearest(x, size=5), T(1, 1, 3))
    case("upsample_bilinear", lambda x: F.upsample_bilinear(x, scale_factor=2), T(1, 1, 2, 3))
    case("grid_sample", lambda x, g: F.grid_sample(x, g / 2), T(1, 2, 3, 4), U(1, 2, 2, 2))
    case(
        "grid_sample nearest",
        lambda x, g: F.grid_sample(x, g, mode="nearest", padding_mode="border", align_corners=True),
        T(1, 2, 3, 4), U(1, 2, 2, 2),
    )
    case(
        "grid_sample bicubic",
        lambda x, g: F.grid_sample(x, g, mode="bicubic", padding_mode="reflection", align_corners=False),
        T(1, 2, 3, 4), U(1, 2, 2, 2),
    )
    case("grid_sample by another mode", lambda x, g: F.grid_sample(x, g, mode="other"), T(1, 2, 3, 4), U(1, 2, 2, 2))
    case(
        "grid_sample by another padding",
        lambda x, g: F.grid_sample(x, g, padding_mode="other"),
        T(1, 2, 3, 4), U(1, 2, 2, 2),
    )
    case("affine_grid", lambda t: F.affine_grid(t, [2, 1, 2, 3]), T(2, 2, 3))
    case("affine_grid of volumes", lambda t: F.affine_grid(t, [1, 1, 2, 2, 2], align_corners=True), T(1, 3, 4))
    case("affine_grid of integers", lambda i: F.affine_grid(i, [1, 1, 2, 2]), I(4, 1, 2, 3))
    case("affine_grid of other shapes", lambda t: F.affine_grid(t, [2, 1, 2, 3]), T(2, 3, 3))
    case("affine_grid of three lengths", lambda t: F.affine_grid(t, [2, 1, 2]), T(2, 2, 3))
    case("affine_grid of no pixels", lambda t: F.affine_grid(t, [2, 1, 0, 3]), T(2, 2, 3))
    case("unfold", lambda x: F.unfold(x, 2), T(1, 2, 3, 4))
    case("unfold with steps", lambda x: F.unfold(x, (2, 1), dilation=2, padding=1, stride=(1, 2)), T(1, 2, 3, 4))
    case("unfold of large blocks", lambda x: F.unfold(x, 5), T(1, 2, 3, 4))
    case("fold", lambda x: F.fold(x, (3, 4), 2), T(1, 8, 6))
    case("fold with steps", lambda x: F.fold(x, 4, (2, 2), padding=1, stride=2), T(1, 4, 9))
    case("fold of other blocks", lambda x: F.fold(x, (3, 4), 2), T(1, 8, 5))
    case("pixel_shuffle", lambda x: F.pixel_shuffle(x, 2), T(1, 4, 2, 3))
    case("pixel_shuffle of other channels", lambda x: F.pixel_shuffle(x, 3), T(1, 4, 2, 3))
    case("pixel_unshuffle", lambda x: F.pixel_unshuffle(x, 2), T(1, 1, 4, 2))
    case("pixel_unshuffle of odd length", lambda x: F.pixel_unshuffle(x, 2), T(1, 1, 3, 2))
    case("native_channel_shuffle", lambda x: F.native_channel_shuffle(x.detach(), 2), T(1, 4, 2, 2))
    case("channel_shuffle", lambda x: F.channel_shuffle(x.detach(), 2), T(1, 4, 2, 2))


def attention():
    case(
        "scaled_dot_product_attention",
        lambda q, k, v: F.scaled_dot_product_attention(q, k, v),
        T(2, 3, 4), U(2, 5, 4), V(2, 5, 4),
    )
    case(
        "scaled_dot_product_attention causal",
        lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True),
        T(1, 2, 3, 4), U(1, 2, 3, 4), V(1, 2, 3, 4),
    )
    case(
        "scaled_dot_product_attention masked",
        lambda q, k, v, m: F.scaled_dot_product_attention(q, k, v, attn_mask=m.detach(), scale=0.5),
        T(2, 3, 4), U(2, 5, 4), V(2, 5, 4), P(3, 5),
    )
    case(
        "multi_head_attention_forward",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward without weights",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None, need_weights=False,
        ),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward without batch",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, True, 0.0, o, None, average_attn_weights=False,
        ),
        T(3, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of other keys",
        lambda q, k, w, b, o: F.multi_head_attention_forward(
            q, k, k, 4, 2, w, b, None, None, False, 0.5, o, None,
            key_padding_mask=torch.tensor([[False, False, True], [False, True, True]]),
        ),
        T(2, 2, 4), U(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of three inputs",
        lambda q, k, v, w, o: F.multi_head_attention_forward(
            q, k, v, 4, 2, w, None, None, None, False, 0.0, o, None,
            attn_mask=torch.tensor([[False, True, False], [False, False, True]]),
        ),
        T(2, 2, 4), U(3, 2, 4), V(3, 2, 4), U(12, 4), P(4, 4),
    )
    case(
        "multi_head_attention_forward with masks",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, True, 0.0, o, None,
            key_padding_mask=torch.tensor([[False, True], [False, False]]),
            attn_mask=torch.tensor([[False, False], [True, False]]),
        ),
        T(2, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward with masks and no weights",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None, need_weights=False,
            attn_mask=torch.tensor([[0.0, 0.5], [1.0, 0.0]]),
        ),
        T(2, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward with added key",
        lambda x, w, k, v, o: F.multi_head_attention_forward(x, x, x, 4, 2, w, None, k, v, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(1, 1, 4), T(1, 1, 4), P(4, 4),
    )
    case(
        "multi_head_attention_forward by separate projections",
        lambda x, w, k, v, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, None, None, None, None, False, 0.0, o, None, use_separate_proj_weight=True,
            q_proj_weight=w, k_proj_weight=k, v_proj_weight=v,
        ),
        T(3, 2, 4), U(4, 4), V(4, 4), T(4, 4), P(4, 4),
    )
    case(
        "multi_head_attention_forward of odd heads",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 4, 3, w, b, None, None, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of another length",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 5, 1, w, b, None, None, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of a vector",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None),
        T(4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward with another mask",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None,
            attn_mask=torch.tensor([[False, False], [True, False]]),
        ),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )


def torch_functions():
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


def main():
    for family in [
        activations, softmaxes, dropouts, embeddings, normalizations, regression_losses, classification_losses,
        margin_losses, distances, convolutions, pooling, vision, attention, torch_functions,
    ]:
        family()
    content = {
        "version": VERSION,
        "command": "python3 eng/record/functional.py tests/Parity/Expected",
        "cases": cases,
    }
    path = pathlib.Path(sys.argv[1]) / VERSION / "functional.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    # A case is a line.
    lines = json.dumps(content, ensure_ascii=True)
    for mark in ['{"name": ', '"cases": ', '"command": ']:
        lines = lines.replace(mark, "\n" + mark)
    path.write_text(lines + "\n", encoding="ascii")
    print(f"{path}: {len(cases)} cases, {sum('lacking' in c for c in cases)} lacking")


main()

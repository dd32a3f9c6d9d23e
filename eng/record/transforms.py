"""Records what nested function transforms compute, for tests/Parity/FunctionTransforms:

    python3 eng/record/transforms.py tests/Parity/Expected

writes VERSION/transforms.json for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. Every run of a version writes the same file. Each function is transformed by vmap, grad, jvp, vjp,
jacrev and jacfwd, nested to depth three in every order; the tests have the same functions and transforms under the same names.
"""

import itertools
import json
import math
import pathlib
import re
import sys
import warnings

import torch
import torch.nn.functional as F

from recorded import VERSION

try:
    from torch import func
except ImportError:  # before 2.0
    import functorch as func

warnings.simplefilter("ignore")
torch.set_num_threads(1)
A = torch.tensor([[2.0, -1.0, 0.5], [0.25, 1.5, -0.75], [1.0, 0.5, 3.0]], dtype=torch.float64)
X = torch.tensor([0.3, -0.7, 1.1], dtype=torch.float64)


def in_place(x):
    y = x.clone()
    y.mul_(x.sin())
    y[0] += x[1]
    return y


def factories(x):
    weights = torch.arange(3, dtype=torch.float64) + torch.ones(3, dtype=torch.float64)
    return x * weights + torch.full_like(x, 2.0)


def views(x):
    y = x.unsqueeze(0).expand(2, 3).reshape(3, 2).transpose(0, 1)
    return y[0].flip(0) * y[1]


FUNCTIONS = {
    "sin": lambda x: x.sin(),
    "exp": lambda x: x.exp(),
    "tanh": lambda x: x.tanh(),
    "sigmoid": lambda x: x.sigmoid(),
    "pow": lambda x: x.pow(3),
    "square": lambda x: x * x,
    "rational": lambda x: x / (1 + x * x),
    "log1p": lambda x: (x * x).log1p(),
    "sqrt": lambda x: (x * x + 1).sqrt(),
    "erf": lambda x: x.erf(),
    "atan2": lambda x: torch.atan2(x, x.cos()),
    "mixed": lambda x: x * x.sum(),
    "prod": lambda x: x.prod() * x,
    "cumsum": lambda x: (x * x).cumsum(0),
    "cumprod": lambda x: x.cumprod(0),
    "softmax": lambda x: x.softmax(0),
    "log_softmax": lambda x: x.log_softmax(0),
    "logsumexp": lambda x: x.logsumexp(0) * x,
    "matvec": lambda x: (A @ x).sin(),
    "quadratic": lambda x: x @ (A @ x) * x,
    "outer": lambda x: torch.outer(x, x.cos()).sum(0),
    "einsum": lambda x: torch.einsum("i,ij,j->j", x, A, x),
    "relu": lambda x: x.relu() * x,
    "gelu": lambda x: F.gelu(x),
    "softplus": lambda x: F.softplus(x),
    "silu": lambda x: F.silu(x),
    "elu": lambda x: F.elu(x),
    "clamp": lambda x: x.clamp(-0.5, 0.9) * x,
    "where": lambda x: torch.where(x > 0, x.sin(), x * x),
    "sort": lambda x: x.sort()[0] * x,
    "amax": lambda x: x.amax() * x,
    "norm": lambda x: x.norm() * x,
    "var": lambda x: x.var(unbiased=True) * x,
    "index": lambda x: x[torch.tensor([2, 0, 0])] * x,
    "cat": lambda x: torch.cat([x[1:], x[:1].cos()]) * x,
    "stack": lambda x: torch.stack([x, x.sin()]).prod(0),
    "det": lambda x: torch.linalg.det(A + torch.diag(x)) * x,
    "solve": lambda x: torch.linalg.solve(A + torch.diag(x), x),
    "inverse": lambda x: torch.linalg.inv(A + torch.diag(x)) @ x,
    "layer_norm": lambda x: F.layer_norm(x, [3]),
    "mse_loss": lambda x: F.mse_loss(x, x.cos()) * x,
    "in_place": in_place,
    "factories": factories,
    "views": views,
}


def vmap(g):
    return lambda x: func.vmap(g)(torch.stack([x, x * 0.5 + 0.1]))


def grad(g):
    return lambda x: func.grad(lambda y: g(y).sum())(x)


def jvp(g):
    return lambda x: func.jvp(g, (x,), (x.cos(),))[1]


def vjp(g):
    def pulled(x):
        output, pull = func.vjp(g, x)
        return pull(output.sin())[0]

    return pulled


TRANSFORMS = {
    "vmap": vmap, "grad": grad, "jvp": jvp, "vjp": vjp,
    "jacrev": lambda g: func.jacrev(g), "jacfwd": lambda g: func.jacfwd(g),
}


def summary(result):
    # The shape and one number in which each element has another weight.
    elements = torch.zeros(result.shape) if result._is_zerotensor() else result
    total = math.fsum(math.cos(k + 1) * v for k, v in enumerate(elements.flatten().tolist()))
    return f"{'x'.join(map(str, result.shape))} {total:.10g}"


def attempt(transformed):
    try:
        return summary(transformed(X))
    except Exception as e:
        return f"{type(e).__name__}: " + str(e).split("\n")[0]


def main():
    results = {}
    for name, f in FUNCTIONS.items():
        of = results[name] = {}
        for depth in (1, 2, 3):
            for chain in itertools.product(TRANSFORMS, repeat=depth):
                transformed = f
                for transform in reversed(chain):
                    transformed = TRANSFORMS[transform](transformed)
                of[" ".join(chain)] = attempt(transformed)
    content = {
        "version": VERSION,
        "command": "python3 eng/record/transforms.py tests/Parity/Expected",
        "functions": results,
    }
    path = pathlib.Path(sys.argv[1]) / VERSION / "transforms.json"
    # A function is a line.
    lines = re.sub(r'("[a-z_0-9]+": \{)', r"\n\1", json.dumps(content, ensure_ascii=True))
    path.write_text(lines + "\n", encoding="ascii")
    count = sum(map(len, results.values()))
    errors = sum(": " in r for of in results.values() for r in of.values())
    print(f"{path}: {len(results)} functions, {count} nestings, {errors} of them errors")


main()

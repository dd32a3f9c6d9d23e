"""Records what torch.autograd.functional computes, for tests/Parity/FunctionalApi:

    python3 eng/record/functional_api.py tests/Parity/Expected

writes VERSION/functional_api.json for the PyTorch that this Python imports: for each function of the tables below, and each way to
differentiate it, the results or the error. The tests have the same functions under the same names.
"""

import warnings

import torch
import torch.nn.functional as F
from torch.autograd import functional

from functional_cases.recording import P, Q, T, U, V, cotangent, stored
from recorded import write_cases

warnings.simplefilter("ignore")
torch.set_num_threads(1)
cases = []

# Functions of one tensor.
ONE = {
    "exp": (lambda x: x.exp(), T(3)),
    "sin": (lambda x: x.sin(), T(2, 2)),
    "tanh": (lambda x: x.tanh(), T(3)),
    "sigmoid": (lambda x: x.sigmoid(), T(2, 3)),
    "log": (lambda x: x.log(), P(4)),
    "sqrt": (lambda x: x.sqrt(), P(3)),
    "reciprocal": (lambda x: 1 / x, P(3)),
    "power": (lambda x: x**3, T(3)),
    "scalar": (lambda x: x * x.sin(), T()),
    "sum": (lambda x: x.sum(0) * x[0], T(2, 3)),
    "linear": (lambda x: 3 * x + 1, T(3)),
    "constant": (lambda x: torch.ones(2, dtype=x.dtype), T(3)),
    "softmax": (lambda x: x.softmax(0), T(3)),
    "log softmax": (lambda x: x.log_softmax(-1), T(2, 3)),
    "logsumexp": (lambda x: x.logsumexp(0), T(4)),
    "norm": (lambda x: x.norm(), T(3)),
    "prod": (lambda x: x.prod(), T(4)),
    "cumsum": (lambda x: x.cumsum(0) ** 2, T(4)),
    "gelu": (lambda x: F.gelu(x), T(3)),
    "softplus": (lambda x: F.softplus(x), T(3)),
    "outer": (lambda x: torch.outer(x, x), T(3)),
    "inverse": (lambda x: torch.linalg.inv(x), T(2, 2)),
    "determinant": (lambda x: torch.linalg.det(x), T(3, 3)),
    "max": (lambda x: x.amax(0), T(3, 2)),
    "transposed": (lambda x: x.t() @ x, T(2, 3)),
    "gather": (lambda x: x[torch.tensor([2, 0, 2])].square(), T(3)),
    "where": (lambda x: torch.where(x > 0, x.square(), x), T(4)),
    "complex": (lambda x: torch.view_as_real(torch.polar(x, x.flip(0)) ** 2), P(2)),
    "empty": (lambda x: x * 2, T(0)),
}
# Functions of two tensors.
TWO = {
    "mul": (lambda x, y: x * y, (T(3), U(3))),
    "div": (lambda x, y: x / y, (T(2, 2), P(2))),
    "matmul": (lambda x, y: x @ y, (T(2, 3), U(3, 2))),
    "atan2": (lambda x, y: torch.atan2(x, y), (T(3), U(3))),
    "pow": (lambda x, y: x**y, (P(3), Q(3))),
    "mean squared error": (lambda x, y: F.mse_loss(x, y), (T(4), U(4))),
    "first only": (lambda x, y: x.exp(), (T(2), U(3))),
    "none": (lambda x, y: torch.ones(1, dtype=x.dtype), (T(2), U(3))),
}
# Functions of three tensors.
THREE = {
    "linear layer": (lambda x, w, b: F.linear(x, w, b).tanh(), (T(2, 3), U(2, 3), V(2))),
    "addcmul": (lambda x, y, z: torch.addcmul(x, y, z) ** 2, (T(2), U(2), V(2))),
}
# Functions of a list of tensors.
MANY = {
    "product of four": (lambda *xs: xs[0] * xs[1] * xs[2] * xs[3], (T(2), U(2), V(2), P(2))),
    "list of one": (lambda *xs: xs[0].exp(), (T(2),)),
}
# Functions that return several tensors.
ONE_TO_TWO = {
    "sine and cosine": (lambda x: (x.sin(), x.cos()), T(3)),
    "of different shapes": (lambda x: (x.sum(), x.square()), T(2, 2)),
}
TWO_TO_TWO = {
    "sum and product": (lambda x, y: (x + y, x * y), (T(2), U(2))),
    "one of each": (lambda x, y: (x.exp(), y.exp()), (T(2), U(3))),
}
TWO_TO_THREE = {"three results": (lambda x, y: (x * y, x.sin(), y.cos()), (T(2), U(2)))}
MANY_TO_MANY = {"lists": (lambda *xs: tuple(x * xs[0] for x in xs), (T(2), U(2), V(2)))}


def double(inputs):
    return tuple(x.double() for x in inputs) if isinstance(inputs, tuple) else inputs.double()


def like(values):
    return tuple(cotangent(x) for x in values) if isinstance(values, tuple) else cotangent(values)


def flat(value):
    return [x for item in value for x in flat(item)] if isinstance(value, (tuple, list)) else [value]


def case(name, action):
    try:
        results = flat(action())
    except Exception as error:
        cases.append({"name": name, "error": type(error).__name__, "message": str(error)})
    else:
        cases.append({"name": name, "outputs": [stored(x) for x in results]})


def weighted(function):
    return lambda *inputs: (lambda y: (y * cotangent(y)).sum())(function(*inputs))


def jacobians(name, function, inputs):
    as_tuple = inputs if isinstance(inputs, tuple) else (inputs,)
    case(f"{name}: vjp", lambda: functional.vjp(function, inputs, like(function(*as_tuple))))
    case(f"{name}: jvp", lambda: functional.jvp(function, inputs, like(inputs)))
    case(f"{name}: jacobian", lambda: functional.jacobian(function, inputs))
    case(f"{name}: strict jacobian", lambda: functional.jacobian(function, inputs, strict=True))
    case(f"{name}: jacobian at once", lambda: functional.jacobian(function, inputs, vectorize=True))
    case(f"{name}: jacobian by columns", lambda: functional.jacobian(function, inputs, vectorize=True, strategy="forward-mode"))


def hessians(name, function, inputs):
    scalar = weighted(function)
    case(f"{name}: vhp", lambda: functional.vhp(scalar, inputs, like(inputs)))
    case(f"{name}: hvp", lambda: functional.hvp(scalar, inputs, like(inputs)))
    case(f"{name}: hessian", lambda: functional.hessian(scalar, inputs))
    case(f"{name}: strict hessian", lambda: functional.hessian(scalar, inputs, strict=True))
    case(f"{name}: hessian at once", lambda: functional.hessian(scalar, inputs, vectorize=True))
    case(f"{name}: hessian by columns",
         lambda: functional.hessian(scalar, inputs, vectorize=True, outer_jacobian_strategy="forward-mode"))


def main():
    for table in [ONE, TWO, THREE, MANY, ONE_TO_TWO, TWO_TO_TWO, TWO_TO_THREE, MANY_TO_MANY]:
        for name, (function, inputs) in table.items():
            jacobians(name, function, double(inputs))
            if table in (ONE, TWO, THREE, MANY):
                hessians(name, function, double(inputs))
    path = write_cases("functional_api", cases)
    print(f"{path}: {len(cases)} cases, {sum('error' in c for c in cases)} of them errors")


main()

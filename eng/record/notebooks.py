"""Records what PyTorch prints in the cells of samples/Notebooks, for tests/Parity/Notebooks:

    python3 eng/record/notebooks.py tests/Parity/Expected

writes VERSION/notebooks.json for the PyTorch that this Python imports. The functions below are the notebooks of
samples/Notebooks/Pages, line by line and with the same departures; the reasons stand there.
"""

import contextlib
import io
import json
import pathlib
import re
import sys

import torch

VERSION = re.match(r"\d+\.\d+\.\d+", torch.__version__)[0]
SEED = 0

NOTEBOOKS = {}


def notebook(name):
    def register(function):
        NOTEBOOKS[name] = function
        return function

    return register


def out(value):
    print(repr(value))


@notebook("autograd-basics")
def autograd_basics(cell):
    cell("71")

    cell("72")
    x = torch.ones(2, 2, requires_grad=True)
    print(x)

    cell("73")
    print(x.requires_grad)

    cell("74")
    y = x + 2
    print(y)

    cell("75")
    print(y.grad_fn)

    cell("76")
    z = y * y * 3
    mean = z.mean()
    print(z, mean)

    cell("64")
    mean.backward()

    cell("57")
    out(y.detach_())

    cell("48")
    out(x.grad)

    cell("65")
    x = torch.ones(2, 2, requires_grad=True)
    y = x + 2
    z = y * y * 3
    mean = z.mean()
    out(y.requires_grad)

    cell("66")
    a = torch.randn(2, 2)
    a = (a * 3) / (a - 1)
    print(a.requires_grad)
    a.requires_grad_(True)
    print(a.requires_grad)
    b = (a * a).sum()
    print(b.grad_fn)

    cell("69")
    out(a.requires_grad)

    cell("77")
    mean.backward()

    cell("78")
    print(x.grad)

    cell("88")
    x = torch.randn(3, requires_grad=True)
    y = x * 2
    while y.data.norm() < 1000:
        y = y * 2
    print(y)

    cell("86")
    out(y.norm())

    cell("91")
    v = torch.tensor([0.1, 1.0, 0.0001], dtype=torch.float)
    y.backward(v)

    cell("92")
    print(x.grad)

    cell("97")
    print(x.requires_grad)
    print((x**2).requires_grad)
    with torch.no_grad():
        print((x**2).requires_grad)


@notebook("tracked-operations")
def tracked_operations(cell):
    cell("11")

    cell("12")
    x = torch.ones(2, 2, requires_grad=True)
    print(x)

    cell("13")
    y = x + 2
    print(y)
    print(y.grad_fn)

    cell("14")
    z = y * y * 3
    mean = z.mean()
    print(z, "\n", mean)

    cell("15")
    a = torch.randn(2, 2)
    a = (a * 3) / (a - 1)
    print(a.requires_grad)
    a.requires_grad_(True)
    print(a.requires_grad)
    b = (a * a).sum()
    print(b.grad_fn)

    cell("16")
    mean.backward()
    print(x.grad)

    cell("19")
    x = torch.randn(3, requires_grad=True)
    y = x * 2
    while y.data.norm() < 1000:
        y = y * 2
    print(y)
    v = torch.tensor([0.1, 1.0, 0.0001], dtype=torch.float)
    y.backward(v)
    print(x.grad)

    cell("21")
    print(x.requires_grad)
    print((x**2).requires_grad)
    with torch.no_grad():
        print((x**2).requires_grad)

    cell("22")
    print(x.requires_grad)
    y = x.detach()
    print(y.requires_grad)
    print(x.eq(y).all())


@notebook("walking-the-graph")
def walking_the_graph(cell):
    cell("a")

    cell("b")
    x = torch.ones(1)
    print(x.requires_grad)
    y = torch.ones(1)
    z = x + y
    print(z.requires_grad)
    w = torch.ones(1, requires_grad=True)
    print(w.requires_grad)
    total = w + z
    print(total.requires_grad)
    print(z.grad == x.grad == y.grad == None)  # noqa: E711
    x = torch.ones(1)
    print(x.requires_grad)
    x.requires_grad_(True)
    print(x.requires_grad)

    cell("c")
    x = torch.tensor([3], dtype=torch.float, requires_grad=True)
    y = 2 * x + 3
    print(x, y)
    print(x.requires_grad, y.requires_grad)

    cell("d")
    print(y.grad_fn, y.grad_fn.next_functions[0][0], y.grad_fn.next_functions[0][0].next_functions[0][0], sep="\n")
    print(y.grad_fn.next_functions[0][0].next_functions[0][0].next_functions)

    cell("e")
    y.backward()

    cell("f")
    print(x, x.grad)

    cell("g")
    z = x.detach()
    print(z, z.requires_grad)
    print(z.grad)

    cell("h")
    x = torch.zeros(1, requires_grad=True)
    with torch.no_grad():
        y = x * 2
    print(y.requires_grad)


@notebook("vector-jacobian")
def vector_jacobian(cell):
    cell("54")
    x = torch.ones(3, 3, requires_grad=True)
    print(x)

    cell("55")
    y = x * 2
    print(y)
    print(y.grad_fn)

    cell("56")
    z = y**3
    total = z.sum()
    print(z, "\n\n", total)

    cell("57")
    a = torch.randn(3, 3)
    a = (a + 4) / (a - 2)
    print(a.requires_grad)
    a.requires_grad_(True)
    print(a.requires_grad)
    b = (a * a).mean()
    print(b.grad_fn)

    cell("58")
    total.backward()
    print(x.grad)

    cell("59")
    x = torch.randn(4, requires_grad=True)
    y = x * 3
    print(y)
    while y.data.norm() < 500:
        y = y * 2
        print(y.data.norm())
    print(y)

    cell("60")
    x = torch.randn(4, requires_grad=True)
    y = x * 3
    print(y)
    iteration_count = 0
    while y.data.norm() < 100:
        y = y * 2
        iteration_count += 1
        print(f"Iteration {iteration_count}: Norm = {y.data.norm()}")
    v = torch.tensor([0.2, 0.5, 0.3, 0.4], dtype=torch.float)
    y.backward(v)
    print(x.grad)

    cell("61")
    print(x.requires_grad)
    print((x**2).requires_grad)
    with torch.no_grad():
        print((x**2).requires_grad)

    cell("62")
    print(x.requires_grad)
    y = x.detach()
    print(y.requires_grad)
    print(x.eq(y).all())


def graph_lines(node, numbers, depth=0):
    seen = node in numbers
    number = numbers.setdefault(node, len(numbers) + 1)
    leaf = f" of a leaf, {node.variable.shape}" if hasattr(node, "variable") else ""
    yield f"{'  ' * depth}{number}: {type(node).__name__}{leaf}{' (see above)' if seen else ''}"
    if not seen:
        for following, _ in node.next_functions:
            if following is not None:
                yield from graph_lines(following, numbers, depth + 1)


@notebook("gradients-and-training")
def gradients_and_training(cell):
    cell("2")

    cell("3")
    x = torch.tensor([1.0, 2.0])
    y = torch.tensor([4.0, 5.0])
    z = torch.tensor([7.0, 3.0])

    cell("4")
    out(x.requires_grad)

    cell("5")
    out((x + y).requires_grad)

    cell("6")
    z.requires_grad = True
    out((x + z).requires_grad)

    cell("7")
    x = torch.tensor([1.0, 10.0], requires_grad=True)

    cell("8")
    try:
        x = torch.tensor([1, 10], requires_grad=True)
    except RuntimeError as error:
        print(f"RuntimeError: {error}")

    cell("a")
    t = torch.tensor([1.0, 2.0, 4.0]).requires_grad_()
    u = torch.tensor([10.0, 20.0]).requires_grad_()
    a = t.pow(2).sum() + u.log().sum()
    out(torch.autograd.grad(a, (t, u)))

    cell("b")
    x = torch.tensor([-3.0, 2.0, 5.0]).requires_grad_()
    u = x.pow(3).sum()
    print(x.grad)
    u.backward()
    print(x.grad)

    cell("9")
    w1 = torch.rand(5, 5).requires_grad_()
    w2 = torch.rand(5, 5).requires_grad_()
    x = torch.empty(5).normal_()

    cell("10")
    x0 = x
    x1 = w1 @ x
    x2 = x0 + w2 @ x1
    x3 = w1 @ (x1 + x2)
    q = x3.norm()
    q.backward()

    cell("c")
    print("\n".join(graph_lines(q.grad_fn, {})))

    cell("11")
    w = torch.empty(10, 784).normal_(0, 1e-3).requires_grad_()
    b = torch.empty(10).normal_(0, 1e-3).requires_grad_()

    cell("d")
    x = torch.randn(1000, 784)
    y = torch.randn(1000, 1)
    for _ in range(100):
        y_hat = x @ w.t() + b
        loss = (y_hat - y).pow(2).mean()
        w.grad, b.grad = None, None
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
            b -= 0.1 * b.grad
        print(w)

    cell("e")
    a = torch.tensor(0.5, requires_grad=True)
    b = torch.tensor(-0.5, requires_grad=True)
    for _ in range(100):
        loss = (a - 1) ** 2 + (b + 1) ** 2 + (a - b) ** 2
        grad_a, grad_b = torch.autograd.grad(loss, (a, b))
        with torch.no_grad():
            a -= 0.1 * grad_a
            b -= 0.1 * grad_b
    print(a, b)


def record(function):
    """What each cell prints, line by line, with 0x… for addresses."""
    cells = []
    torch.manual_seed(SEED)
    with contextlib.redirect_stdout(io.StringIO()) as printed:

        def end_cell():
            if cells:
                text = re.sub(r"0x[0-9a-f]+", "0x…", printed.getvalue())
                cells[-1]["lines"] = text.splitlines()
                printed.seek(0)
                printed.truncate()

        def cell(number):
            end_cell()
            cells.append({"cell": number})

        function(cell)
        end_cell()
    return cells


def main():
    content = {
        "version": VERSION,
        "command": "python3 eng/record/notebooks.py tests/Parity/Expected",
        "seed": SEED,
        "notebooks": {name: record(function) for name, function in NOTEBOOKS.items()},
    }
    path = pathlib.Path(sys.argv[1]) / VERSION / "notebooks.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path}: {sum(map(len, content['notebooks'].values()))} cells")


main()

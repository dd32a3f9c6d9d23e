import torch

from notebook_pages import out


def graph_lines(output, names):
    """The graph as GraphView.ToText of the library writes it: a chain stays in its column, branches are indented."""
    labels, inputs, functions, open_nodes = [], [], {}, []

    def add(label):
        labels.append(label)
        inputs.append([])
        return len(labels) - 1

    def tensor_label(tensor):
        name = "".join(f"{name} " for name, named in names.items() if named is tensor)
        return f"{name}({', '.join(map(str, tensor.shape))})"

    def discover(node):
        if node not in functions:
            functions[node] = add(type(node).__name__)
            open_nodes.append(node)
            if hasattr(node, "variable"):
                inputs[functions[node]].append(add(tensor_label(node.variable)))
        return functions[node]

    root = add(tensor_label(output))
    inputs[root].append(discover(output.grad_fn))
    while open_nodes:
        node = open_nodes.pop()
        for following, _ in node.next_functions:
            if following is not None:
                inputs[functions[node]].append(discover(following))

    led_to = [vertex for below in inputs for vertex in below]
    repeated = [vertex for vertex in range(len(labels)) if led_to.count(vertex) > 1]
    written = set()

    def lines(vertex, line, below):
        number = f" #{repeated.index(vertex) + 1}" if vertex in repeated else ""
        yield f"{line}{labels[vertex]}{number}{' (above)' if vertex in written else ''}"
        if vertex in written:
            return
        written.add(vertex)
        following = inputs[vertex]
        for i, next_vertex in enumerate(following):
            if len(following) == 1:
                yield from lines(next_vertex, below, below)
            elif i == len(following) - 1:
                yield from lines(next_vertex, below + "└ ", below + "  ")
            else:
                yield from lines(next_vertex, below + "├ ", below + "│ ")

    return lines(root, "", "")


def run(cell):
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
    print("\n".join(graph_lines(q, {"w1": w1, "w2": w2, "q": q})))

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

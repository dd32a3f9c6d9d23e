import torch

from semantic_cases.function_transforms import func


def run(cell):
    cell("a")
    width = 32
    weights = {
        "w1": torch.randn(width, 2),
        "b1": torch.randn(width),
        "w2": torch.randn(width) / width**0.5,
    }

    def network(weights, x):
        return weights["w2"] @ (weights["w1"] @ x + weights["b1"]).tanh()

    inputs = torch.randn(4, 2)
    targets = torch.randn(4)
    network_of_all = func.vmap(network, in_dims=(None, 0))
    print(network_of_all(weights, inputs))

    cell("b")
    jacobian_of_one = func.jacrev(network)
    jacobians = func.vmap(jacobian_of_one, in_dims=(None, 0))(weights, inputs)
    for name, jacobian in jacobians.items():
        print(name, jacobian.shape)

    cell("c")
    products = [jacobian.flatten(1) @ jacobian.flatten(1).T for jacobian in jacobians.values()]
    kernel = sum(products)
    print(kernel)
    print(torch.linalg.eigvalsh(kernel))

    cell("d")

    def kernel_of(x1, x2):
        _, vjp = func.vjp(lambda weights: network(weights, x2), weights)
        return func.jvp(lambda weights: network(weights, x1), (weights,), vjp(torch.tensor(1.0)))[1]

    by_products = func.vmap(func.vmap(kernel_of, (None, 0)), (0, None))(inputs, inputs)
    print(torch.allclose(kernel, by_products, atol=1e-4))

    cell("e")
    step = 1e-3
    before = network_of_all(weights, inputs)

    def loss(weights):
        return 0.5 * (network_of_all(weights, inputs) - targets).pow(2).sum()

    gradient = func.grad(loss)(weights)
    moved = {name: weights[name] - step * gradient[name] for name in weights}
    after = network_of_all(moved, inputs)
    print((after - before) / step)
    print(-kernel @ (before - targets))

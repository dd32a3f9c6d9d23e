import torch

from semantic_cases.function_transforms import func


def run(cell):
    cell("a")

    def valley(x):
        return (1 - x[0]).pow(2) + 100 * (x[1] - x[0].pow(2)).pow(2)

    x = torch.tensor([-1.2, 1.0], dtype=torch.float64)
    print(func.grad(valley)(x))
    print(torch.autograd.functional.hessian(valley, x))

    cell("b")
    for step in range(5):
        gradient = func.grad(valley)(x)
        x = x - torch.linalg.solve(torch.autograd.functional.hessian(valley, x), gradient)
        print(f"step {step + 1}:", x, valley(x))

    cell("c")
    x = torch.tensor([-1.2, 1.0], dtype=torch.float64)
    for step in range(1000):
        x = x - 1e-3 * func.grad(valley)(x)
    print(x, valley(x))

    cell("d")

    def newton(x):
        return x - torch.linalg.solve(func.hessian(valley)(x), func.grad(valley)(x))

    starts = 2 * torch.randn(5, 2, dtype=torch.float64)
    print(starts)
    for step in range(8):
        starts = func.vmap(newton)(starts)
    print(torch.allclose(starts, torch.ones_like(starts)))

    cell("e")
    features = torch.randn(50, 3, dtype=torch.float64)
    chances = (features @ torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)).sigmoid()
    labels = torch.bernoulli(chances)

    def loss(w):
        scores = features @ w
        return (torch.nn.functional.softplus(scores) - labels * scores).mean()

    w = torch.zeros(3, dtype=torch.float64)
    for step in range(5):
        gradient, value = func.grad_and_value(loss)(w)
        print(f"step {step}: loss", value, "gradient", gradient.norm())
        w = w - torch.linalg.solve(func.hessian(loss)(w), gradient)
    print(w)

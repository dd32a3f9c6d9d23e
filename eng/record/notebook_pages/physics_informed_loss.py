import torch

from semantic_cases.function_transforms import func


def run(cell):
    cell("a")
    weights = {
        "w1": torch.randn(16, dtype=torch.float64),
        "b1": torch.randn(16, dtype=torch.float64),
        "w2": torch.randn(16, dtype=torch.float64) / 4,
    }

    def u(t, weights):
        return weights["w2"] @ (weights["w1"] * t + weights["b1"]).tanh()

    print(u(torch.tensor(0.5, dtype=torch.float64), weights))

    cell("b")
    velocity = func.grad(u)
    acceleration = func.grad(velocity)
    times = torch.linspace(0, 3, 5, dtype=torch.float64)
    print(func.vmap(velocity, in_dims=(0, None))(times, weights))
    print(func.vmap(acceleration, in_dims=(0, None))(times, weights))

    cell("c")
    start = torch.tensor(0.0, dtype=torch.float64)
    times = torch.linspace(0, 3, 20, dtype=torch.float64)

    def loss(weights):
        motion = func.vmap(lambda t: acceleration(t, weights) + u(t, weights))(times)
        return motion.pow(2).mean() + u(start, weights).pow(2) + (velocity(start, weights) - 1).pow(2)

    print(loss(weights))

    cell("d")
    speed = {name: torch.zeros_like(weight) for name, weight in weights.items()}
    for step in range(401):
        gradient, value = func.grad_and_value(loss)(weights)
        if step % 100 == 0:
            print(f"step {step}: loss", value)
        speed = {name: 0.9 * speed[name] - 0.02 * gradient[name] for name in weights}
        weights = {name: weights[name] + speed[name] for name in weights}

    cell("e")
    times = torch.linspace(0.5, 2.5, 5, dtype=torch.float64)
    print(func.vmap(u, in_dims=(0, None))(times, weights))
    print(times.sin())

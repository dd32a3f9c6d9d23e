import torch
import torch.nn.functional as F

from semantic_cases.function_transforms import func


def run(cell):
    cell("a")
    weights = {
        "w1": torch.randn(5, 4) / 2,
        "b1": torch.zeros(5),
        "w2": torch.randn(3, 5) / 2,
        "b2": torch.zeros(3),
    }
    inputs = torch.randn(6, 4)
    labels = torch.randint(3, (6,))
    targets = F.one_hot(labels, 3).to(torch.float32)

    def classify(weights, x):
        hidden = F.linear(x, weights["w1"], weights["b1"]).tanh()
        return F.linear(hidden, weights["w2"], weights["b2"])

    def loss(weights, x, target):
        return F.cross_entropy(classify(weights, x), target)

    print(classify(weights, inputs))
    print(labels)

    cell("b")
    gradient_of = func.grad(loss)
    mean = gradient_of(weights, inputs, targets)
    print(mean["w2"])

    cell("c")
    sample_gradients = func.vmap(gradient_of, in_dims=(None, 0, 0))(weights, inputs, targets)
    for name, gradient in sample_gradients.items():
        print(name, gradient.shape)
    print(sample_gradients["b2"])

    cell("d")
    for i in range(len(inputs)):
        alone = gradient_of(weights, inputs[i], targets[i])
        print(all(torch.allclose(alone[name], sample_gradients[name][i], atol=1e-6) for name in weights))

    cell("e")
    print(all(torch.allclose(mean[name], sample_gradients[name].mean(0), atol=1e-6) for name in weights))

    cell("f")
    squares = [gradient.flatten(1).pow(2).sum(1) for gradient in sample_gradients.values()]
    norms = sum(squares).sqrt()
    print(norms)
    scale = (0.5 / norms).clamp(max=1)
    clipped = {
        name: torch.einsum("i,i...->...", scale, gradient) / len(inputs) for name, gradient in sample_gradients.items()
    }
    print(scale)
    print(clipped["w2"])

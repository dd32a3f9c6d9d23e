"""Steps of training: forward, loss, backward, update."""

import torch
import torch.nn.functional as F

from benchmark import Benchmark


class LinearRegression:
    """Linear regression by gradient descent on 1000 samples of 784 numbers."""

    def __init__(self):
        torch.manual_seed(0)
        self.weight = torch.empty(10, 784).normal_(0, 1e-3).requires_grad_()
        self.bias = torch.empty(10).normal_(0, 1e-3).requires_grad_()
        self.x = torch.randn(1000, 784)
        self.y = torch.randn(1000, 1)

    def step(self):
        predicted = self.x @ self.weight.t() + self.bias
        loss = (predicted - self.y).pow(2).mean()
        self.weight.grad, self.bias.grad = None, None
        loss.backward()

        with torch.no_grad():
            self.weight -= 0.1 * self.weight.grad
            self.bias -= 0.1 * self.bias.grad
        return loss


class Perceptron:
    """A classifier of three linear layers, 64-128-128-10, trained on a batch of 32 samples."""

    def __init__(self):
        torch.manual_seed(0)
        self.parameters = []
        for inputs, outputs in ((64, 128), (128, 128), (128, 10)):
            self.parameters.append((torch.randn(outputs, inputs) * 0.1).requires_grad_())
            self.parameters.append(torch.zeros(outputs, requires_grad=True))
        self.inputs = torch.randn(32, 64)
        self.targets = torch.randint(10, (32,))

    def step(self):
        parameters = self.parameters
        first = F.linear(self.inputs, parameters[0], parameters[1]).relu()
        second = F.linear(first, parameters[2], parameters[3]).relu()
        logits = F.linear(second, parameters[4], parameters[5])
        loss = F.cross_entropy(logits, self.targets)
        loss.backward()

        with torch.no_grad():
            for parameter in parameters:
                parameter -= 0.01 * parameter.grad
                parameter.grad = None
        return loss


def ten_steps(model):
    return [model.step() for _ in range(10)][-1]


def benchmarks():
    for name, model in (("regression", LinearRegression), ("mlp", Perceptron)):
        yield name, Benchmark(model().step, lambda model=model: ten_steps(model()))

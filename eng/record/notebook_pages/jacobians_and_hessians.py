import torch

from semantic_cases.function_transforms import func


def run(cell):
    cell("a")

    def cartesian(polar):
        r, theta, phi = polar.unbind(-1)
        return torch.stack([r * theta.sin() * phi.cos(), r * theta.sin() * phi.sin(), r * theta.cos()], -1)

    point = torch.tensor([2.0, 0.5, 1.0])
    print(cartesian(point))

    cell("b")
    rows = func.jacrev(cartesian)(point)
    columns = func.jacfwd(cartesian)(point)
    print(rows)
    print(torch.allclose(rows, columns), torch.allclose(rows, torch.autograd.functional.jacobian(cartesian, point)))

    cell("c")
    r, theta, phi = point
    print(torch.linalg.det(rows), r**2 * theta.sin())

    cell("d")
    v = torch.tensor([1.0, 0.0, -1.0])
    _, vjp = func.vjp(cartesian, point)
    print(*vjp(v))
    print(func.jvp(cartesian, (point,), (v,))[1])
    print(torch.allclose(vjp(v)[0], v @ rows))

    cell("e")
    points = torch.rand(4, 3)
    print(func.vmap(func.jacrev(cartesian))(points).shape)
    print(torch.linalg.det(func.vmap(func.jacrev(cartesian))(points)))

    cell("f")

    def energy(x):
        return (x[0] * x[1]).sin() + (x[2] - x[0]).exp()

    x = torch.tensor([1.0, 0.5, 2.0])
    hessian = func.hessian(energy)(x)
    print(hessian)
    print(torch.allclose(hessian, torch.autograd.functional.hessian(energy, x)))
    print(torch.allclose(hessian, func.jacrev(func.jacrev(energy))(x)))

    cell("g")
    value, product = torch.autograd.functional.hvp(energy, x, v)
    print(value)
    print(product, torch.allclose(product, hessian @ v))
    print(func.jvp(func.grad(energy), (x,), (v,))[1])

    cell("h")
    third = func.jacfwd(func.hessian(energy))(x)
    print(third.shape)
    print(third[0])

import torch


def run(cell):
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

import torch

from notebook_pages import out


def run(cell):
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

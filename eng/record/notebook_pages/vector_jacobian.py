import torch


def run(cell):
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

"""torch.amp.GradScaler on the CPU: factors, skipped steps, growth and backoff, state, errors. PyTorch has it there since 2.3."""

import torch

from .transcript import since


def model(*values):
    w = torch.tensor(values, requires_grad=True)
    return w, torch.optim.SGD([w], lr=0.5)


def step(scaler, w, optimizer, factor=1.0):
    """One iteration; an infinite factor makes the gradients infinite."""
    optimizer.zero_grad()
    scaler.scale((w * factor).sum()).backward()
    scaler.step(optimizer)
    scaler.update()


@since(2, 6)
def a_loss_is_multiplied(show):
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    show(scaler.get_scale(), scaler.is_enabled())
    show(scaler.scale(torch.tensor(2.0)))
    show(scaler.scale([torch.tensor(2.0), torch.tensor([1.0, 3.0])]))
    show(scaler.scale(torch.tensor(2.0, dtype=torch.bfloat16)), scaler.get_scale())


@since(2, 6)
def it_starts_with_65536(show):
    scaler = torch.amp.GradScaler("cpu")
    show(scaler.get_scale(), scaler.get_growth_factor(), scaler.get_backoff_factor(), scaler.get_growth_interval())


@since(2, 6)
def gradients_are_divided_before_the_step(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale((w * 3).sum()).backward()
    show(w.grad)
    scaler.unscale_(optimizer)
    show(w.grad)
    scaler.step(optimizer)
    scaler.update()
    show(w, w.grad, scaler.get_scale())


@since(2, 6)
def a_step_divides_by_itself(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale((w * 3).sum()).backward()
    scaler.step(optimizer)
    show(w, w.grad)


@since(2, 6)
def infinite_gradients_skip_the_step(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    step(scaler, w, optimizer, float("inf"))
    show(w, w.grad, scaler.get_scale())
    step(scaler, w, optimizer, float("nan"))
    show(w, w.grad, scaler.get_scale())
    step(scaler, w, optimizer)
    show(w, w.grad, scaler.get_scale())


@since(2, 6)
def enough_steps_let_it_grow(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0, growth_factor=4.0, growth_interval=3)
    for _ in range(7):
        step(scaler, w, optimizer)
        show(scaler.get_scale(), scaler.state_dict()["_growth_tracker"])


@since(2, 6)
def a_skipped_step_starts_the_count_again(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0, backoff_factor=0.25, growth_interval=2)
    for factor in (1.0, float("inf"), 1.0, 1.0, 1.0, float("inf"), 1.0):
        step(scaler, w, optimizer, factor)
        show(scaler.get_scale(), scaler.state_dict()["_growth_tracker"])


@since(2, 6)
def a_factor_that_would_overflow_stays(show):
    w, optimizer = model(0.0, 0.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**127, growth_interval=1)
    scaler.scale((w * 2.0**-100).sum()).backward()
    scaler.step(optimizer)
    scaler.update()
    show(scaler.get_scale(), scaler.state_dict()["_growth_tracker"])


@since(2, 6)
def odd_factors_are_rounded_to_float32(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=0.1, growth_factor=1.1, backoff_factor=0.7, growth_interval=1)
    for factor in (1.0, 1.0, float("inf"), 1.0):
        step(scaler, w, optimizer, factor)
        show(scaler.get_scale(), w)


@since(2, 6)
def a_new_scale_can_be_set(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale(w.sum()).backward()
    scaler.update(new_scale=32.0)
    show(scaler.get_scale())
    other = torch.tensor(2.0)
    scaler.update(new_scale=other)
    other += 1
    show(scaler.get_scale())
    show.attempt(lambda: scaler.update(new_scale=torch.ones(2)))
    show.attempt(lambda: scaler.update(new_scale=torch.ones(1, requires_grad=True)))


@since(2, 6)
def factors_can_be_set(show):
    scaler = torch.amp.GradScaler("cpu")
    scaler.set_growth_factor(3.0)
    scaler.set_backoff_factor(0.1)
    scaler.set_growth_interval(5)
    show(scaler.get_growth_factor(), scaler.get_backoff_factor(), scaler.get_growth_interval())


@since(2, 6)
def two_optimizers_share_a_factor(show):
    (w, one), (v, two) = model(1.0), model(2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale((w * float("inf") + v).sum()).backward()
    scaler.step(one)
    scaler.step(two)
    scaler.update()
    show(w, v, scaler.get_scale())


@since(2, 6)
def parameters_without_gradients_are_passed_over(show):
    w, v = torch.tensor([1.0], requires_grad=True), torch.tensor([2.0], requires_grad=True)
    optimizer = torch.optim.SGD([w, v], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale(w.sum()).backward()
    scaler.step(optimizer)
    show(w, v, v.grad)


@since(2, 6)
def gradients_may_be_of_several_dtypes(show):
    w = torch.tensor([1.0], requires_grad=True)
    v = torch.tensor([2.0], dtype=torch.bfloat16, requires_grad=True)
    u = torch.tensor([4.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w, v, u], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale((w * 3 + v.float() * 5 + u).sum()).backward()
    scaler.unscale_(optimizer)
    show(w.grad, v.grad, u.grad)


@since(2, 6)
def gradients_in_float16_are_refused(show):
    w = torch.tensor([1.0], dtype=torch.float16, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale(w.float().sum()).backward()
    show.attempt(lambda: scaler.unscale_(optimizer))
    show.attempt(lambda: scaler.step(optimizer))


@since(2, 6)
def sparse_gradients_are_divided(show):
    w = torch.ones(3, 2, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale(torch.nn.functional.embedding(torch.tensor([0, 2, 0]), w, sparse=True).sum()).backward()
    scaler.unscale_(optimizer)
    show(w.grad.is_sparse, w.grad.to_dense())


@since(2, 6)
def the_order_of_calls_is_checked(show):
    w, optimizer = model(1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    show.attempt(lambda: scaler.unscale_(optimizer))
    show.attempt(lambda: scaler.step(optimizer))
    show.attempt(lambda: scaler.update())
    scaler.scale(w.sum()).backward()
    show.attempt(lambda: scaler.update())
    scaler.unscale_(optimizer)
    show.attempt(lambda: scaler.unscale_(optimizer))
    scaler.step(optimizer)
    show.attempt(lambda: scaler.step(optimizer))
    show.attempt(lambda: scaler.unscale_(optimizer))
    scaler.update()
    optimizer.zero_grad(set_to_none=True)
    show.attempt(lambda: scaler.step(optimizer))


@since(2, 6)
def factors_are_checked(show):
    show.attempt(lambda: torch.amp.GradScaler("cpu", growth_factor=1.0).is_enabled())
    show.attempt(lambda: torch.amp.GradScaler("cpu", backoff_factor=1.0).is_enabled())
    show.attempt(lambda: torch.amp.GradScaler("cpu", growth_factor=1.0, enabled=False).is_enabled())


@since(2, 6)
def disabled_it_only_makes_the_step(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", enabled=False)
    loss = (w * 3).sum()
    show(scaler.scale(loss) is loss, scaler.get_scale(), scaler.is_enabled(), len(scaler.state_dict()))
    loss.backward()
    scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()
    show(w)


@since(2, 6)
def the_state_can_be_kept(show):
    w, optimizer = model(1.0, 2.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0, growth_interval=4)
    step(scaler, w, optimizer)
    step(scaler, w, optimizer, float("inf"))
    step(scaler, w, optimizer)
    state = scaler.state_dict()
    show(" ".join(f"{name}={float(value)}" for name, value in state.items()))
    other = torch.amp.GradScaler("cpu")
    other.load_state_dict(state)
    show(other.get_scale(), other.get_growth_interval(), other.state_dict()["_growth_tracker"])
    show(other.scale(torch.tensor(1.0)))
    scaler.load_state_dict({**state, "scale": 64.0})
    show(scaler.get_scale())
    show.attempt(lambda: scaler.load_state_dict({}))


@since(2, 6)
def without_cuda_it_is_disabled(show):
    scaler = torch.amp.GradScaler("cuda")
    show(scaler.is_enabled(), scaler.get_scale())


@since(2, 6)
def it_works_with_autocast(show):
    w, optimizer = model(1.0, 2.0)
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    for _ in range(2):
        optimizer.zero_grad()
        with torch.autocast("cpu"):
            loss = (x @ w).float().pow(2).mean()
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        norm = w.grad.norm()
        scaler.step(optimizer)
        scaler.update()
        show(loss, norm, w)

"""What PyTorch answers about GPUs where it was built without CUDA."""

import torch

from .transcript import since


def there_is_none(show):
    show(torch.cuda.is_available(), torch.cuda.device_count())


def what_needs_one_is_an_error(show):
    show.attempt(lambda: torch.cuda.current_device())
    show.attempt(lambda: torch.cuda.synchronize())
    show.attempt(lambda: torch.cuda.synchronize(0))
    show.attempt(lambda: torch.cuda.get_device_name())
    show.attempt(lambda: torch.cuda.get_device_name(0))
    show.attempt(lambda: torch.cuda.get_device_capability("cuda:0"))
    show.attempt(lambda: torch.cuda.get_device_properties(0))
    show.attempt(lambda: torch.cuda.initial_seed())


def memory_is_zero(show):
    show(torch.cuda.memory_allocated(), torch.cuda.max_memory_allocated(), torch.cuda.memory_reserved())
    show(torch.cuda.max_memory_reserved(), torch.cuda.memory_allocated(0), torch.cuda.memory_allocated("cuda:1"))


def some_functions_do_nothing(show):
    torch.cuda.empty_cache()
    torch.cuda.set_device(-1)
    with torch.cuda.device(-1):
        show(torch.ones(1))
    with torch.cuda.device_of(torch.ones(1)):
        show(torch.ones(1))


def seeds_wait_for_one(show):
    torch.manual_seed(0)
    first = torch.rand(2)
    torch.manual_seed(0)
    torch.cuda.manual_seed(1)
    torch.cuda.manual_seed_all(2)
    show(first.equal(torch.rand(2)))


def the_current_device_needs_a_number(show):
    show.attempt(lambda: torch.cuda.set_device("cpu"))
    show.attempt(lambda: torch.cuda.set_device("cuda"))


def tensors_cannot_go_there(show):
    x = torch.ones(2)
    show.attempt(lambda: x.cuda())
    show.attempt(lambda: x.cuda(0))
    show.attempt(lambda: x.cuda("cuda:0"))
    show.attempt(lambda: x.cuda(torch.device("cuda:1")))
    show.attempt(lambda: x.to("cuda"))
    show.attempt(lambda: x.to("cuda:0"))
    show.attempt(lambda: x.to(torch.device("cuda", 1)))
    show.attempt(lambda: x.to(device="cuda", dtype=torch.float64))
    show.attempt(lambda: x.cuda("cpu"))
    show.attempt(lambda: x.cuda(torch.device("meta")))
    show(x.is_cuda, x.cpu() is x)


def factories_cannot_make_them_there(show):
    x = torch.ones(2)
    show.attempt(lambda: torch.zeros(2, device="cuda"))
    show.attempt(lambda: torch.tensor([1.0], device="cuda:0"))
    show.attempt(lambda: torch.rand(2, device="cuda"))
    show.attempt(lambda: torch.eye(2, device="cuda:3"))
    show.attempt(lambda: torch.arange(3, device="cuda"))
    show.attempt(lambda: torch.full((2,), 1.0, device="cuda"))
    show.attempt(lambda: torch.empty_like(x, device="cuda"))
    show.attempt(lambda: torch.zeros_like(x, device="cuda"))
    show.attempt(lambda: x.new_zeros(2, device="cuda"))
    show.attempt(lambda: torch.as_tensor(x, device="cuda"))


@since(2, 0)
def a_default_device_is_noticed_by_the_first_factory(show):
    def make():
        with torch.device("cuda:0"):
            return torch.zeros(2)

    def make_of_data():
        with torch.device("cuda"):
            return torch.tensor([1.0])

    show.attempt(make)
    show.attempt(make_of_data)
    show(torch.zeros(2))

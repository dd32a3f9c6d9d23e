using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>What PyTorch answers about GPUs where it was built without CUDA.</summary>
internal static class Cuda
{
    public static void there_is_none(Show show) => show(torch.cuda.is_available(), torch.cuda.device_count());

    public static void what_needs_one_is_an_error(Show show)
    {
        show.attempt(() => torch.cuda.current_device());
        show.attempt(() => torch.cuda.synchronize());
        show.attempt(() => torch.cuda.synchronize(0));
        show.attempt(() => torch.cuda.get_device_name());
        show.attempt(() => torch.cuda.get_device_name(0));
        show.attempt(() => torch.cuda.get_device_capability("cuda:0"));
        show.attempt(() => torch.cuda.get_device_properties(0));
        show.attempt(() => torch.cuda.initial_seed());
    }

    public static void memory_is_zero(Show show)
    {
        show(torch.cuda.memory_allocated(), torch.cuda.max_memory_allocated(), torch.cuda.memory_reserved());
        show(torch.cuda.max_memory_reserved(), torch.cuda.memory_allocated(0), torch.cuda.memory_allocated("cuda:1"));
    }

    public static void some_functions_do_nothing(Show show)
    {
        torch.cuda.empty_cache();
        torch.cuda.set_device(-1);
        using (torch.cuda.device(-1))
        {
            show(torch.ones(1));
        }

        using (torch.cuda.device_of(torch.ones(1)))
        {
            show(torch.ones(1));
        }
    }

    public static void seeds_wait_for_one(Show show)
    {
        torch.manual_seed(0);
        var first = torch.rand(2);
        torch.manual_seed(0);
        torch.cuda.manual_seed(1);
        torch.cuda.manual_seed_all(2);
        show(first.equal(torch.rand(2)));
    }

    public static void the_current_device_needs_a_number(Show show)
    {
        show.attempt(() => torch.cuda.set_device("cpu"));
        show.attempt(() => torch.cuda.set_device("cuda"));
    }

    public static void tensors_cannot_go_there(Show show)
    {
        var x = torch.ones(2);
        show.attempt(() => x.cuda());
        show.attempt(() => x.cuda(0));
        show.attempt(() => x.cuda("cuda:0"));
        show.attempt(() => x.cuda(torch.device("cuda:1")));
        show.attempt(() => x.to("cuda"));
        show.attempt(() => x.to("cuda:0"));
        show.attempt(() => x.to(torch.device("cuda", 1)));
        show.attempt(() => x.to(device: "cuda", dtype: torch.float64));
        show.attempt(() => x.cuda("cpu"));
        show.attempt(() => x.cuda(torch.device("meta")));
        show(x.is_cuda, Transcript.same(x.cpu(), x));
    }

    public static void factories_cannot_make_them_there(Show show)
    {
        var x = torch.ones(2);
        show.attempt(() => torch.zeros(2, device: "cuda"));
        show.attempt(() => torch.tensor([1.0], device: "cuda:0"));
        show.attempt(() => torch.rand(2, device: "cuda"));
        show.attempt(() => torch.eye(2, device: "cuda:3"));
        show.attempt(() => torch.arange(3, device: "cuda"));
        show.attempt(() => torch.full([2], 1.0, device: "cuda"));
        show.attempt(() => torch.empty_like(x, device: "cuda"));
        show.attempt(() => torch.zeros_like(x, device: "cuda"));
        show.attempt(() => x.new_zeros(2, device: "cuda"));
        show.attempt(() => torch.as_tensor(x, device: "cuda"));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void a_default_device_is_noticed_by_the_first_factory(Show show)
    {
        show.attempt(() =>
        {
            using (torch.device("cuda:0").as_default())
            {
                return torch.zeros(2);
            }
        });
        show.attempt(() =>
        {
            using (torch.device("cuda").as_default())
            {
                return torch.tensor([1.0]);
            }
        });
        show(torch.zeros(2));
    }
}

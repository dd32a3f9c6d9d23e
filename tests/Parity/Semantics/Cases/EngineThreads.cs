using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The engine: passes from several threads at once, modes of threads, and what is usable after an error.</summary>
internal static class EngineThreads
{
    private static void in_threads(int count, Action<int> action)
    {
        // As Python's threads, which take nothing of the flow of control.
        Thread[] threads = [.. Enumerable.Range(0, count).Select(i => new Thread(() => action(i)))];
        foreach (var thread in threads)
        {
            thread.UnsafeStart();
        }
        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    public static void each_thread_with_a_graph_of_its_own(Show show)
    {
        var results = new Tensor[8];
        in_threads(8, i =>
        {
            var x = torch.full([3], (double)i, requires_grad: true);
            x.pow(2).sum().backward();
            results[i] = x.grad;
        });
        show(torch.stack(results));
    }

    public static void one_graph_from_many_threads(Show show)
    {
        var x = torch.tensor([2.0], requires_grad: true);
        var y = x.pow(2);
        var results = new Tensor[8];
        in_threads(8, i => results[i] = torch.autograd.grad(y, x, retain_graph: true)[0]);
        show(torch.cat(results));
    }

    public static void a_leaf_shared_by_passes_one_after_another(Show show)
    {
        var x = torch.tensor([2.0], requires_grad: true);
        for (int i = 0; i < 4; i++)
        {
            in_threads(1, _ => x.pow(2).backward());
        }
        show(x.grad);
    }

    public static void errors_in_some_threads(Show show)
    {
        var results = new string[6];
        in_threads(6, i =>
        {
            var x = torch.ones(2, requires_grad: true);
            var y = x * (i + 1);
            try
            {
                (i % 2 == 1 ? y : y.sum()).backward();
                results[i] = $"[{string.Join(", ", x.grad.ToArray<float>().Select(g => PythonNumber.Repr(g)))}]";
            }
            catch (TorchException error)
            {
                results[i] = error.Message;
            }
        });
        foreach (var result in results)
        {
            show(result);
        }
    }

    public static void after_an_error_the_graph_can_be_used(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x.exp();
        show.attempt(() => y.backward());
        y.backward(torch.ones(2));
        show(x.grad);
    }

    public static void after_an_error_in_the_middle_other_leaves_may_have_gradients(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        bool failed = false;
        Tensor unpack(Tensor t)
        {
            if (!failed)
            {
                failed = true;
                throw new InvalidOperationException("once");
            }
            return t;
        }
        Tensor y;
        using (torch.autograd.graph.saved_tensors_hooks(t => t, unpack))
        {
            y = x.pow(2);
        }
        show.fails(() => y.backward(retain_graph: true));
        show(x.grad);
        y.backward();
        show(x.grad);
    }

    public static void after_an_error_the_modes_are_as_before(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        using (torch.no_grad())
        {
            show.attempt(() => (x * 2).backward());
            show(torch.is_grad_enabled());
        }
        show(torch.is_grad_enabled(), (x * 2).requires_grad);
    }

    public static void a_new_thread_has_no_hooks_of_another(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        Tensor pack(Tensor t)
        {
            show("pack");
            return t;
        }
        using (torch.autograd.graph.saved_tensors_hooks(pack, t => t))
        {
            x.pow(2);
        }
        in_threads(1, _ => x.pow(2));
        show("done");
    }

    public static void hooks_are_unpacked_in_another_thread(Show show)
    {
        var x = torch.tensor([3.0], requires_grad: true);
        Tensor y;
        using (torch.autograd.graph.saved_tensors_hooks(t => t, t => t * 2))
        {
            y = x.pow(2);
        }
        in_threads(1, _ => y.backward());
        show(x.grad);
    }

    public static void a_deep_graph(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x;
        for (int i = 0; i < 5000; i++)
        {
            y = y * 1.0;
        }
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void multithreading_is_on_at_first(Show show)
    {
        show(Torch.IsMultithreadingEnabled);
    }

    [Since(2, 6)]
    public static void multithreading_in_a_block(Show show)
    {
        var x = torch.tensor([2.0], requires_grad: true);
        using (torch.autograd.set_multithreading_enabled(false))
        {
            show(Torch.IsMultithreadingEnabled);
            x.pow(2).backward();
            using (torch.autograd.set_multithreading_enabled(true))
            {
                show(Torch.IsMultithreadingEnabled);
            }
            show(Torch.IsMultithreadingEnabled);
        }
        show(Torch.IsMultithreadingEnabled, x.grad);
    }

    [Since(2, 6)]
    public static void multithreading_as_a_statement(Show show)
    {
        torch.autograd.set_multithreading_enabled(false);
        show(Torch.IsMultithreadingEnabled);
        torch.autograd.set_multithreading_enabled(true);
        show(Torch.IsMultithreadingEnabled);
    }

    [Since(2, 6)]
    public static void multithreading_and_inference_mode(Show show)
    {
        using (torch.inference_mode())
        {
            show(Torch.IsMultithreadingEnabled);
        }
        show(Torch.IsMultithreadingEnabled);
    }
}

using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Hooks;

/// <summary>
/// Hooks on threads of the engine's, which .NET has not started: passes nested deeper than the engine follows on one thread go to
/// such a thread, as passes over a GPU's nodes do.
/// </summary>
public class EngineThreadTests
{
    // The engine's own limit is 60.
    private const int Depth = 100;

    [Fact]
    public void An_exception_of_a_hook_there_reaches_the_caller_as_the_same_object()
    {
        var thrown = new InvalidOperationException("deep inside");
        int thread = 0;
        Exception? caught = Record.Exception(() => Nest(Depth, () =>
        {
            thread = Environment.CurrentManagedThreadId;
            throw thrown;
        }));
        Assert.Same(thrown, caught);
        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void Modes_there_are_those_of_the_pass()
    {
        (int Thread, bool Grad, bool Autocast) inside = default, restored = default;
        using (Torch.Autocast("cpu"))
        {
            Nest(Depth, () =>
            {
                inside = Modes();
                using (Torch.EnableGrad())
                using (Torch.Autocast("cpu", enabled: false))
                {
                    Assert.False(Torch.IsAutocastEnabled("cpu"));
                }

                restored = Modes();
            });
        }

        Assert.NotEqual(Environment.CurrentManagedThreadId, inside.Thread);
        Assert.Equal((inside.Thread, false, true), inside);
        Assert.Equal(inside, restored);
        Assert.False(Torch.IsAutocastEnabled("cpu"));

        static (int, bool, bool) Modes() =>
            (Environment.CurrentManagedThreadId, Torch.IsGradEnabled, Torch.IsAutocastEnabled("cpu"));
    }

    [Fact]
    public void What_was_made_there_is_given_back() =>
        LiveHandles.ReturnToTheirStart("a nested pass", () => Nest(Depth, () => _ = Torch.Ones(3) * 2));

    private static void Nest(int depth, Action innermost)
    {
        Tensor y;
        // Off in hooks.
        using (Torch.EnableGrad())
        {
            y = Torch.Ones(1, requiresGrad: true) * 2;
        }

        y.RegisterHook(_ =>
        {
            if (depth == 0)
            {
                innermost();
            }
            else
            {
                Nest(depth - 1, innermost);
            }
        });
        y.Backward();
    }
}

namespace Autograd;

/// <summary>The states of the default generators of the CPU and of some other devices.</summary>
internal sealed class RngStates : IDisposable
{
    private readonly (Device Device, Tensor State)[] states;

    private RngStates((Device, Tensor)[] states) => this.states = states;

    /// <summary>The states now.</summary>
    /// <param name="devices">The other devices.</param>
    internal static RngStates Of(IEnumerable<Device> devices) =>
        new([.. devices.Append(Device.Cpu).Distinct().Select(device => (device, StateOf(device)))]);

    /// <summary>The states now of the same devices.</summary>
    internal RngStates Now() => Of(states.Select(state => state.Device));

    /// <summary>Whether these are the states now, so that nothing was drawn.</summary>
    internal bool AreNow()
    {
        using RngStates now = Now();
        return states.Zip(now.states).All(pair => pair.First.State.Equal(pair.Second.State));
    }

    /// <summary>Returns the generators to these states.</summary>
    internal void Restore()
    {
        foreach ((Device device, Tensor state) in states)
        {
            using Generator generator = Generator.DefaultOf(device);
            generator.SetState(state);
        }
    }

    public void Dispose()
    {
        foreach ((_, Tensor state) in states)
        {
            state.Dispose();
        }
    }

    private static Tensor StateOf(Device device)
    {
        using Generator generator = Generator.DefaultOf(device);
        return generator.GetState().DetachFromDisposeScope();
    }
}

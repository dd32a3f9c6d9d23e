using Autograd.Interop;

namespace Autograd;

/// <summary>A source of random numbers with a state of its own; <see href="https://pytorch.org/docs/stable/generated/torch.Generator.html">torch.Generator</see>.</summary>
/// <remarks>The same seed gives the same numbers as PyTorch of the same release. Safe to use from several threads.</remarks>
public sealed unsafe class Generator : IDisposable
{
    private nint handle;

    /// <summary>A generator with PyTorch's default seed.</summary>
    /// <param name="device">Where its numbers are drawn. Default: the CPU.</param>
    public Generator(Device? device = null)
    {
        device ??= Device.Cpu;
        nint result;
        Native.Check(Native.ag_generator_new(device.TypeNumber, device.Index ?? -1, &result));
        handle = result;
    }

    private Generator(nint handle) => this.handle = handle;

    /// <summary>Takes over one reference to a native generator.</summary>
    internal static Generator FromHandle(nint handle) => new(handle);

    /// <summary>Gives the native generator back if <see cref="Dispose"/> did not.</summary>
    ~Generator()
    {
        if (handle != 0)
        {
            Native.ag_generator_release(handle);
        }
    }

    /// <summary>The generator that sampling uses when none is given; <c>torch.default_generator</c>.</summary>
    public static Generator Default => DefaultOf(Device.Cpu);

    /// <summary>The generator that sampling on a device uses when none is given.</summary>
    internal static Generator DefaultOf(Device device)
    {
        nint result;
        Native.Check(Native.ag_generator_default(device.TypeNumber, device.Index ?? -1, &result));
        return new Generator(result);
    }

    /// <summary>Where its numbers are drawn; <c>g.device</c>.</summary>
    public Device Device
    {
        get
        {
            int type, index;
            Native.Check(Native.ag_generator_device(Handle, &type, &index));
            GC.KeepAlive(this);
            return Device.From(type, index);
        }
    }

    /// <summary>The seed it was last given; <c>g.initial_seed()</c>.</summary>
    public ulong InitialSeed
    {
        get
        {
            ulong seed;
            Native.Check(Native.ag_generator_initial_seed(Handle, &seed));
            GC.KeepAlive(this);
            return seed;
        }
    }

    internal nint Handle => handle != 0
        ? handle
        : throw new ObjectDisposedException(nameof(Generator), "This generator was disposed and cannot be used any more.");

    /// <summary>Starts the sequence of a seed; <c>g.manual_seed(seed)</c>.</summary>
    /// <param name="seed">The seed; a negative one counts from 2⁶⁴, as in PyTorch.</param>
    /// <returns>This generator.</returns>
    public Generator ManualSeed(long seed)
    {
        Native.Check(Native.ag_generator_manual_seed(Handle, unchecked((ulong)seed)));
        GC.KeepAlive(this);
        return this;
    }

    /// <summary>Starts the sequence of a seed; <c>g.manual_seed(seed)</c>.</summary>
    /// <param name="seed">The seed, such as <see cref="InitialSeed"/>.</param>
    /// <returns>This generator.</returns>
    public Generator ManualSeed(ulong seed) => ManualSeed(unchecked((long)seed));

    /// <summary>Draws a seed from the operating system, starts its sequence and returns it; <c>g.seed()</c>.</summary>
    public ulong Seed()
    {
        ulong seed;
        Native.Check(Native.ag_generator_seed(Handle, &seed));
        GC.KeepAlive(this);
        return seed;
    }

    /// <summary>The state as a tensor of bytes; <c>g.get_state()</c>.</summary>
    public Tensor GetState()
    {
        nint state;
        Native.Check(Native.ag_generator_get_state(Handle, &state));
        GC.KeepAlive(this);
        return new Tensor(state);
    }

    /// <summary>Returns to a state; <c>g.set_state(state)</c>.</summary>
    /// <param name="state">What <see cref="GetState"/> returned.</param>
    /// <exception cref="TorchTypeException">The tensor is not one of bytes on the CPU.</exception>
    /// <exception cref="TorchException">The tensor is no such state.</exception>
    public void SetState(Tensor state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ObjectDisposedException.ThrowIf(handle == 0, this);
        // PyTorch's check, which LibTorch does not make.
        if (state.DType != DType.UInt8 || state.Device != Device.Cpu || state.Layout != Layout.Strided)
        {
            throw new TorchTypeException("RNG state must be a torch.ByteTensor");
        }

        Native.Check(Native.ag_generator_set_state(Handle, state.Handle));
        GC.KeepAlive(this);
        GC.KeepAlive(state);
    }

    /// <summary>Gives the native generator back now.</summary>
    public void Dispose()
    {
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released != 0)
        {
            Native.ag_generator_release(released);
            GC.SuppressFinalize(this);
        }
    }
}

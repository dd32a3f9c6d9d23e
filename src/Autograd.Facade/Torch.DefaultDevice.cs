using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>Where factories make tensors whose device is not given; <see href="https://pytorch.org/docs/stable/generated/torch.get_default_device.html">torch.get_default_device</see>, <see href="https://pytorch.org/docs/stable/generated/torch.set_default_device.html">torch.set_default_device</see>.</summary>
    /// <value>The CPU at the start of the program; assigning null makes it so again. A device of no number is read as the one
    /// that new tensors get, such as <c>cuda:0</c>. Assigning a device that does not exist is noticed by the first factory.</value>
    /// <remarks>
    /// <para>Holds for <see cref="Tensor(Scalar, DType?, Device?, bool)"/> and its overloads, <see cref="FromData{T}(ReadOnlySpan{T}, IntList, bool)"/>,
    /// <see cref="AsTensor(Tensor, DType?, Device?)"/>, <see cref="AsArray(Tensor, DType?, Device?, bool?, bool?)"/>, and for factories such
    /// as <c>Zeros</c>, <c>Arange</c>, <c>Rand</c> and <c>SparseCooTensor</c>, on every release of LibTorch, though PyTorch has it
    /// since 2.0. As in PyTorch, it does not hold for <c>Range</c>, for <c>Normal</c>, for functions that follow a tensor
    /// (<c>ZerosLike</c>, <c>x.NewZeros</c>), for those that share memory (<c>FromMemory</c>) and for <see cref="Operators"/>; a
    /// factory that is to fill a given tensor on another device throws.</para>
    /// <para>Like the grad modes it follows the flow of control, across <c>await</c> and into tasks that are started; other threads
    /// keep theirs. For one block, use <see cref="Device.AsDefault"/>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// using (Device.Meta.AsDefault())
    /// {
    ///     Console.WriteLine(Torch.Zeros(2).Device);   // meta
    /// }
    ///
    /// Console.WriteLine(Torch.Zeros(2).Device);       // cpu
    /// </code>
    /// </example>
    [AllowNull]
    public static Device DefaultDevice
    {
        get
        {
            Device device = FactoryDevice.Current ?? Device.Cpu;
            if (device.Index is not null || device == Device.Cpu)
            {
                return device;
            }

            using Tensor made = Empty(0);
            return made.Device;
        }
        set => FactoryDevice.Current = value;
    }
}

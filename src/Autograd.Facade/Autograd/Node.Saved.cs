using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

public sealed unsafe partial class Node
{
    /// <summary>The names of what a built-in node saved for the backward pass; Python's attributes <c>_saved_…</c>, without that prefix.</summary>
    /// <value>Empty for nodes that save nothing, for AccumulateGrad and for custom functions. Names follow LibTorch's version.</value>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([2.0, 3.0], requiresGrad: true);
    /// Node pow = x.Pow(2).GradFn!;
    /// Console.WriteLine(string.Join(" ", pow.SavedNames.Order()));   // exponent self
    /// Console.WriteLine(pow.GetSaved("self"));                       // tensor([2., 3.], requires_grad=True)
    /// </code>
    /// </example>
    public IReadOnlyList<string> SavedNames
    {
        get
        {
            byte* text;
            Native.Check(Native.ag_node_saved_names(Handle, &text));
            string[] names = Marshal.PtrToStringUTF8((nint)text)!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            GC.KeepAlive(this);
            return names;
        }
    }

    /// <summary>What a built-in node saved under a name; Python's attribute <c>_saved_…</c>.</summary>
    /// <param name="name">One of <see cref="SavedNames"/>, such as <c>self</c> or <c>dim</c>.</param>
    /// <returns>A <see cref="Tensor"/> or an array of them, a number, a truth value, a string, an array of numbers, or null where an
    /// optional argument was not given.</returns>
    /// <exception cref="TorchAttributeException">The node saved nothing of that name.</exception>
    /// <exception cref="TorchException">The saved tensors were freed by a backward pass, or changed in place since.</exception>
    public object? GetSaved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!SavedNames.Contains(name))
        {
            throw new TorchAttributeException($"'{Name}' object has no attribute '_saved_{name}'");
        }

        Value value;
        Native.Check(Native.ag_node_saved(Handle, name, &value));
        GC.KeepAlive(this);
        return BoxedResult.Take(&value, []);
    }
}

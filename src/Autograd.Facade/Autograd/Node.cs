using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// A recorded operation in the graph, which knows how to compute its inputs' gradients from its outputs';
/// <see href="https://pytorch.org/docs/stable/autograd.html">torch.autograd.graph.Node</see>.
/// </summary>
/// <remarks>
/// <para>A Node keeps its part of the graph alive until it is disposed or collected. Two Nodes for the same native node are equal.</para>
/// <para>What built-in nodes save for the backward pass is read by <see cref="GetSaved"/>. Python's raw saved tensors
/// (<c>_raw_saved_self</c>), on which hooks can be registered, are made by its bindings and have no like here.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(1, requiresGrad: true);
/// Node add = (x * 2 + 3).GradFn!;
/// Console.WriteLine(add.Name);                          // AddBackward0
/// Console.WriteLine(add.NextFunctions[0].Node!.Name);   // MulBackward0
/// </code>
/// </example>
public sealed unsafe partial class Node : IDisposable, IEquatable<Node>
{
    private nint handle;

    private Node(nint handle) => this.handle = handle;

    /// <summary>Gives the reference back if <see cref="Dispose"/> did not.</summary>
    ~Node() => Native.ag_node_release(handle);

    /// <summary>What the node computes, such as <c>AddBackward0</c> or <c>AccumulateGrad</c>; Python's <c>type(node).__name__</c>.</summary>
    public string Name => QualifiedName.Split("::")[^1];

    /// <summary><see cref="Name"/> with the C++ namespace of a hand-written node, such as <c>torch::autograd::AccumulateGrad</c>.</summary>
    internal string QualifiedName
    {
        get
        {
            byte* name;
            Native.Check(Native.ag_node_name(Handle, &name));
            string text = Marshal.PtrToStringUTF8((nint)name)!;
            GC.KeepAlive(this);
            return text;
        }
    }

    /// <summary>The nodes that receive this node's results, in the order of the operation's inputs; <c>node.next_functions</c>.</summary>
    /// <remarks>An edge's node is null where the input needed no gradient.</remarks>
    public IReadOnlyList<Edge> NextFunctions
    {
        get
        {
            var edges = new Edge[Native.ag_node_next_count(Handle)];
            for (int i = 0; i < edges.Length; i++)
            {
                nint next;
                long inputNr;
                Native.Check(Native.ag_node_next(Handle, i, &next, &inputNr));
                edges[i] = new Edge(FromHandle(next), inputNr);
            }

            GC.KeepAlive(this);
            return edges;
        }
    }

    /// <summary>The order in which nodes were made on a thread; later ones run first in a backward pass; <c>node._sequence_nr()</c>.</summary>
    /// <value>2⁶⁴ − 1 for AccumulateGrad, which runs as soon as it can.</value>
    public ulong SequenceNr
    {
        get
        {
            ulong number = Native.ag_node_sequence_nr(Handle);
            GC.KeepAlive(this);
            return number;
        }
    }

    /// <summary>The leaf whose gradient an AccumulateGrad node fills; null for any other node; <c>node.variable</c>.</summary>
    public Tensor? Variable
    {
        get
        {
            nint tensor;
            Native.Check(Native.ag_node_variable(Handle, &tensor));
            GC.KeepAlive(this);
            return Tensor.FromHandle(tensor);
        }
    }

    /// <summary>The tensors that a custom function saved for its Backward; <c>node.saved_tensors</c>.</summary>
    /// <value>Null stands where null was saved.</value>
    /// <exception cref="TorchException">They were freed by a backward pass, or changed in place since they were saved.</exception>
    /// <exception cref="TorchAttributeException">This is not the node of a custom function.</exception>
    public Tensor[] SavedTensors
    {
        get
        {
            Tensor[] tensors = SavedTensorsOf(Handle);
            GC.KeepAlive(this);
            return tensors;
        }
    }

    /// <summary>What the gradients that the node takes look like, one for each output of the operation; <c>node._input_metadata</c>.</summary>
    /// <remarks>An entry is null where an output can have no gradient.</remarks>
    /// <exception cref="TorchException">An output is a nested tensor, which has no such shape.</exception>
    public IReadOnlyList<InputMetadata?> InputMetadata
    {
        get
        {
            var metadata = new InputMetadata?[Native.ag_node_input_count(Handle)];
            for (int i = 0; i < metadata.Length; i++)
            {
                metadata[i] = InputMetadataAt(i);
            }

            GC.KeepAlive(this);
            return metadata;
        }
    }

    internal nint Handle => handle != 0
        ? handle
        : throw new ObjectDisposedException(nameof(Node), "This node was disposed and cannot be used any more.");

    private nint Address => handle == 0 ? 0 : Native.ag_node_address(handle);

    /// <summary>Gives the native node back now. Calling it twice does nothing; any other use afterwards throws.</summary>
    public void Dispose()
    {
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released != 0)
        {
            Native.ag_node_release(released);
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>Whether both are the same node of the graph.</summary>
    /// <param name="other">Another node, or null.</param>
    public bool Equals(Node? other)
    {
        bool same = ReferenceEquals(this, other) || (other is not null && Address != 0 && Address == other.Address);
        GC.KeepAlive(this);
        GC.KeepAlive(other);
        return same;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Node);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Address.GetHashCode();
        GC.KeepAlive(this);
        return hash;
    }

    /// <summary>Whether both are the same node of the graph.</summary>
    /// <param name="left">A node, or null.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Node? left, Node? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different nodes.</summary>
    /// <param name="left">A node, or null.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Node? left, Node? right) => !(left == right);

    /// <summary>Python's text, such as <c>&lt;AddBackward0 object at 0x7f6b724e37b8&gt;</c>.</summary>
    public override string ToString() => handle == 0 ? "<node disposed>" : $"<{Name} object at 0x{Address:x}>";

    internal static Tensor[] SavedTensorsOf(nint node)
    {
        long count = Native.ag_function_saved_count(node);
        if (count < 0)
        {
            byte* name;
            Native.Check(Native.ag_node_name(node, &name));
            throw new TorchAttributeException($"'{Marshal.PtrToStringUTF8((nint)name)}' object has no attribute 'saved_tensors'");
        }

        var handles = new nint[count];
        fixed (nint* pointer = handles)
        {
            Native.Check(Native.ag_function_saved(node, pointer, count));
        }

        var tensors = new Tensor[count];
        for (int i = 0; i < tensors.Length; i++)
        {
            // Null where null was saved; the annotation follows the common case.
            tensors[i] = Tensor.FromHandle(handles[i])!;
        }

        return tensors;
    }

    internal InputMetadata? InputMetadataAt(long index)
    {
        long count = 0;
        int dtype, deviceType = 0, deviceIndex = 0;
        Native.Check(Native.ag_node_input_metadata(Handle, index, null, &count, &dtype, &deviceType, &deviceIndex));
        if (dtype < 0)
        {
            return null;
        }

        var sizes = new long[count];
        fixed (long* pointer = sizes)
        {
            Native.Check(Native.ag_node_input_metadata(Handle, index, pointer, &count, &dtype, &deviceType, &deviceIndex));
        }

        return new InputMetadata(new Size(sizes), DType.FromNumber(dtype), Device.From(deviceType, deviceIndex));
    }

    internal static Node? FromHandle(nint handle) => handle == 0 ? null : new Node(handle);
}

/// <summary>A connection of the graph: a node and which of its inputs the gradient goes to.</summary>
/// <param name="Node">The node that receives the gradient, or null where none is needed.</param>
/// <param name="InputNr">Which input of <paramref name="Node"/>.</param>
public readonly record struct Edge(Node? Node, long InputNr);

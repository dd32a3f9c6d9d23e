namespace Autograd.Compat;

/// <summary>PyTorch's spelling of <c>torch.ops</c>, available with <c>using Autograd.Compat;</c>.</summary>
public static class OperatorExtensions
{
    extension(Operators self)
    {
        /// <summary>The operators of PyTorch itself; <c>torch.ops.aten</c>.</summary>
        /// <remarks>A dynamic value, which takes the calls of a Python program: <c>torch.ops.aten.add(x, y, alpha: 2)</c>.</remarks>
        public dynamic aten => self["aten"];

        /// <inheritdoc cref="Operators.LoadedLibraries"/>
        public IReadOnlyCollection<string> loaded_libraries => self.LoadedLibraries;

        /// <inheritdoc cref="Operators.LoadLibrary"/>
        public void load_library(string path) => self.LoadLibrary(path);
    }

    extension(OpOverloadPacket self)
    {
        /// <inheritdoc cref="OpOverloadPacket.Overloads"/>
        public IReadOnlyList<string> overloads() => self.Overloads;

        /// <inheritdoc cref="OpOverloadPacket.Invoke(ReadOnlySpan{object?})"/>
        public object? call(params ReadOnlySpan<object?> args) => self.Invoke(args);

        /// <inheritdoc cref="OpOverloadPacket.Invoke(ReadOnlySpan{object?}, ReadOnlySpan{ValueTuple{string, object?}})"/>
        public object? call(ReadOnlySpan<object?> args, params ReadOnlySpan<(string Name, object? Value)> kwargs) =>
            self.Invoke(args, kwargs);
    }

    extension(OpOverload self)
    {
        /// <inheritdoc cref="OpOverload.Schema"/>
        public FunctionSchema _schema => self.Schema;

        /// <inheritdoc cref="OpOverload.Name"/>
        public string name() => self.Name;

        /// <inheritdoc cref="OpOverload.Invoke(ReadOnlySpan{object?})"/>
        public object? call(params ReadOnlySpan<object?> args) => self.Invoke(args);

        /// <inheritdoc cref="OpOverload.Invoke(ReadOnlySpan{object?}, ReadOnlySpan{ValueTuple{string, object?}})"/>
        public object? call(ReadOnlySpan<object?> args, params ReadOnlySpan<(string Name, object? Value)> kwargs) =>
            self.Invoke(args, kwargs);
    }

    extension(FunctionSchema self)
    {
        /// <inheritdoc cref="FunctionSchema.Name"/>
        public string name => self.Name;

        /// <inheritdoc cref="FunctionSchema.OverloadName"/>
        public string overload_name => self.OverloadName;

        /// <inheritdoc cref="FunctionSchema.Arguments"/>
        public IReadOnlyList<SchemaArgument> arguments => self.Arguments;

        /// <inheritdoc cref="FunctionSchema.Returns"/>
        public IReadOnlyList<SchemaArgument> returns => self.Returns;

        /// <inheritdoc cref="FunctionSchema.IsMutable"/>
        public bool is_mutable => self.IsMutable;
    }

    extension(SchemaArgument self)
    {
        /// <inheritdoc cref="SchemaArgument.Name"/>
        public string name => self.Name;

        /// <inheritdoc cref="SchemaArgument.Type"/>
        public string type => self.Type;

        /// <inheritdoc cref="SchemaArgument.Default"/>
        public object? default_value => self.Default;

        /// <inheritdoc cref="SchemaArgument.IsKeywordOnly"/>
        public bool kwarg_only => self.IsKeywordOnly;

        /// <inheritdoc cref="SchemaArgument.Length"/>
        public int? N => self.Length;
    }
}

using System.Dynamic;
using Autograd.Interop;

namespace Autograd;

/// <summary>The arguments of a call through <c>dynamic</c>: named ones are keyword arguments.</summary>
internal static class DynamicArguments
{
    internal static object? Call(string name, string? overload, CallInfo call, object?[]? arguments)
    {
        arguments ??= [];
        int positional = arguments.Length - call.ArgumentNames.Count;
        return OpCall.ByName(
            name, overload, arguments.AsSpan(0, positional), [.. call.ArgumentNames.Zip(arguments.Skip(positional))]);
    }
}

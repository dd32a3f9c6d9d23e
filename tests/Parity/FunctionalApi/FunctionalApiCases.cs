using System.Runtime.CompilerServices;
using Autograd.Compat;
using Autograd.Parity.Functional;
using static Autograd.Compat.torch.autograd;

namespace Autograd.Parity.FunctionalApi;

/// <summary>The calls that eng/record/functional_api.py records, by name: each function, each way to differentiate it.</summary>
internal static class FunctionalApiCases
{
    private const string ByColumns = "forward-mode";

    public static IReadOnlyDictionary<string, Func<object>> All { get; } = Make();

    /// <summary>Makes a call and describes what comes of it, as the recorder does.</summary>
    public static RecordedCase Run(string name)
    {
        try
        {
            return new RecordedCase(name, Outputs: [.. Flat(All[name]()).Select(x => RecordedTensor.Of(x)!)]);
        }
        catch (Exception error)
        {
            return new RecordedCase(name, Error: RecordedCase.PythonName(error), Message: error.Message);
        }
    }

    private static Dictionary<string, Func<object>> Make()
    {
        var cases = new Dictionary<string, Func<object>>();
        foreach (var (name, f, given) in FunctionTables.One)
        {
            var x = given.@double();
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Inputs.Cotangent(f(x)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Inputs.Cotangent(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
            Func<Tensor, Tensor> s = x => Weighted(f(x));
            cases[$"{name}: vhp"] = () => functional.vhp(s, x, Inputs.Cotangent(x));
            cases[$"{name}: hvp"] = () => functional.hvp(s, x, Inputs.Cotangent(x));
            cases[$"{name}: hessian"] = () => functional.hessian(s, x);
            cases[$"{name}: strict hessian"] = () => functional.hessian(s, x, strict: true);
            cases[$"{name}: hessian at once"] = () => functional.hessian(s, x, vectorize: true);
            cases[$"{name}: hessian by columns"] = () => functional.hessian(s, x, vectorize: true, outer_jacobian_strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.Two)
        {
            var x = (given.Item1.@double(), given.Item2.@double());
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Inputs.Cotangent(f(x.Item1, x.Item2)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Like(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
            Func<Tensor, Tensor, Tensor> s = (x, y) => Weighted(f(x, y));
            cases[$"{name}: vhp"] = () => functional.vhp(s, x, Like(x));
            cases[$"{name}: hvp"] = () => functional.hvp(s, x, Like(x));
            cases[$"{name}: hessian"] = () => functional.hessian(s, x);
            cases[$"{name}: strict hessian"] = () => functional.hessian(s, x, strict: true);
            cases[$"{name}: hessian at once"] = () => functional.hessian(s, x, vectorize: true);
            cases[$"{name}: hessian by columns"] = () => functional.hessian(s, x, vectorize: true, outer_jacobian_strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.Three)
        {
            var x = (given.Item1.@double(), given.Item2.@double(), given.Item3.@double());
            var v = (Inputs.Cotangent(x.Item1), Inputs.Cotangent(x.Item2), Inputs.Cotangent(x.Item3));
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Inputs.Cotangent(f(x.Item1, x.Item2, x.Item3)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, v);
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
            Func<Tensor, Tensor, Tensor, Tensor> s = (x, y, z) => Weighted(f(x, y, z));
            cases[$"{name}: vhp"] = () => functional.vhp(s, x, v);
            cases[$"{name}: hvp"] = () => functional.hvp(s, x, v);
            cases[$"{name}: hessian"] = () => functional.hessian(s, x);
            cases[$"{name}: strict hessian"] = () => functional.hessian(s, x, strict: true);
            cases[$"{name}: hessian at once"] = () => functional.hessian(s, x, vectorize: true);
            cases[$"{name}: hessian by columns"] = () => functional.hessian(s, x, vectorize: true, outer_jacobian_strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.Many)
        {
            var x = given.Select(x => x.@double()).ToArray();
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Inputs.Cotangent(f(x)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Like(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
            Func<Tensor[], Tensor> s = xs => Weighted(f(xs));
            cases[$"{name}: vhp"] = () => functional.vhp(s, x, Like(x));
            cases[$"{name}: hvp"] = () => functional.hvp(s, x, Like(x));
            cases[$"{name}: hessian"] = () => functional.hessian(s, x);
            cases[$"{name}: strict hessian"] = () => functional.hessian(s, x, strict: true);
            cases[$"{name}: hessian at once"] = () => functional.hessian(s, x, vectorize: true);
            cases[$"{name}: hessian by columns"] = () => functional.hessian(s, x, vectorize: true, outer_jacobian_strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.OneToTwo)
        {
            var x = given.@double();
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Like(f(x)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Inputs.Cotangent(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.TwoToTwo)
        {
            var x = (given.Item1.@double(), given.Item2.@double());
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Like(f(x.Item1, x.Item2)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Like(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.TwoToThree)
        {
            var x = (given.Item1.@double(), given.Item2.@double());
            var y = f(x.Item1, x.Item2);
            var v = (Inputs.Cotangent(y.Item1), Inputs.Cotangent(y.Item2), Inputs.Cotangent(y.Item3));
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, v);
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Like(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
        }

        foreach (var (name, f, given) in FunctionTables.ManyToMany)
        {
            var x = given.Select(x => x.@double()).ToArray();
            cases[$"{name}: vjp"] = () => functional.vjp(f, x, Like(f(x)));
            cases[$"{name}: jvp"] = () => functional.jvp(f, x, Like(x));
            cases[$"{name}: jacobian"] = () => functional.jacobian(f, x);
            cases[$"{name}: strict jacobian"] = () => functional.jacobian(f, x, strict: true);
            cases[$"{name}: jacobian at once"] = () => functional.jacobian(f, x, vectorize: true);
            cases[$"{name}: jacobian by columns"] = () => functional.jacobian(f, x, vectorize: true, strategy: ByColumns);
        }

        return cases;
    }

    private static Tensor Weighted(Tensor y) => (y * Inputs.Cotangent(y)).sum();

    private static (Tensor, Tensor) Like((Tensor, Tensor) values) => (Inputs.Cotangent(values.Item1), Inputs.Cotangent(values.Item2));

    private static Tensor[] Like(Tensor[] values) => Array.ConvertAll(values, Inputs.Cotangent);

    private static IEnumerable<Tensor> Flat(object? value) => value switch
    {
        Tensor tensor => [tensor],
        Array array => array.Cast<object>().SelectMany(Flat),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Flat(tuple[i])),
        _ => throw new ArgumentException($"{value} holds no tensors"),
    };
}

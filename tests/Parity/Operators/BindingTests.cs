using System.Reflection;
using Autograd.Compat;
using Autograd.OperatorCalls;

namespace Autograd.Parity.Operators;

/// <summary>Every generated call ends in the operator it is listed under: the compiler picks that overload, and each layer forwards to it.</summary>
public class BindingTests
{
    [Fact]
    public void Every_call_ends_in_the_operator_it_is_listed_under()
    {
        string[] astray =
        [
            .. from op in OperatorTable.Generated
               from call in op.Calls
               from bound in (MethodBase[])[CalledMethods.Bound(call.Full), CalledMethods.Bound(call.Plain)]
               let reached = CalledMethods.Operators(bound)
               where !reached.Contains(op.Name) || reached.Length > (TakesOut(bound) ? 2 : 1)
               select $"{call.Name} of {op.Name} calls {bound}, which is {string.Join(" or ", reached)}",
        ];
        Assert.True(astray.Length == 0, string.Join('\n', astray));
    }

    [Fact]
    public void Leaving_out_arguments_picks_the_same_overload() => Assert.All(
        OperatorTable.Generated.SelectMany(op => op.Calls),
        call => Assert.Equal(CalledMethods.Bound(call.Full), CalledMethods.Bound(call.Plain)));

    [Fact]
    public void A_number_without_a_name_is_not_taken_for_a_keyword() =>
        Assert.Equal(
            ["linalg_pinv", "linalg_matrix_rank", "linalg_matrix_rank.tol_tensor"],
            ((Func<CallArguments, object?>[])
            [
                static a => Torch.Linalg.Pinv(a.Tensor("self"), 1e-3, true),
                static a => Torch.Linalg.MatrixRank(a.Tensor("self"), 1e-3, true),
                static a => Torch.Linalg.MatrixRank(a.Tensor("self"), a.Tensor("tol"), true),
            ]).SelectMany(call => CalledMethods.Operators(CalledMethods.Bound(call))));

    [Fact]
    public void A_call_of_another_operator_is_noticed()
    {
        Func<CallArguments, object?> call = static a => torch.sub(a.Tensor("self"), a.Tensor("other"));
        Assert.DoesNotContain("add.Tensor", CalledMethods.Operators(CalledMethods.Bound(call)));
    }

    private static bool TakesOut(MethodBase method) => method.GetParameters().Any(parameter => parameter.Name == "out");
}

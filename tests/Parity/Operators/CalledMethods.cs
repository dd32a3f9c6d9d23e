using System.Reflection;
using System.Reflection.Emit;

namespace Autograd.Parity.Operators;

/// <summary>What compiled code calls, read from its instructions.</summary>
internal static class CalledMethods
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The library's member that a call of the table binds to.</summary>
    public static MethodBase Bound(Delegate call) =>
        Instructions(call.Method).Select(instruction => instruction.Operand).OfType<MethodBase>().Last(IsMember);

    /// <summary>
    /// The schemas' names of the operators that a member of this library ends in: two where it takes tensors for its results.
    /// </summary>
    public static string[] Operators(MethodBase member)
    {
        (OpCode Code, object? Operand)[] body = [.. Instructions(member)];
        int begin = Array.FindIndex(body, i => i.Operand is MethodBase { Name: "Begin", DeclaringType.Name: "OpCall" });
        return begin >= 0
            ? [(string)body[..begin].Last(i => i.Code == OpCodes.Ldstr).Operand!]
            : [.. body.Select(i => i.Operand).OfType<MethodBase>().Where(IsMember).SelectMany(Operators)];
    }

    // The rest is conversions of arguments, lists of arguments, and torch.fft itself.
    private static bool IsMember(MethodBase method) =>
        method is MethodInfo { IsSpecialName: false, DeclaringType: { IsByRefLike: false } type }
        && (type.Assembly == typeof(Torch).Assembly || type.Assembly == typeof(Compat.torch).Assembly);

    private static IEnumerable<(OpCode Code, object? Operand)> Instructions(MethodBase method)
    {
        byte[] body = method.GetMethodBody()!.GetILAsByteArray()!;
        for (int at = 0; at < body.Length;)
        {
            short value = body[at++];
            if (value == 0xFE)
            {
                value = (short)((value << 8) | body[at++]);
            }

            OpCode code = OpCodesByValue[value];
            int token = code.OperandType is OperandType.InlineMethod or OperandType.InlineString ? BitConverter.ToInt32(body, at) : 0;
            yield return (code, code.OperandType switch
            {
                OperandType.InlineMethod => method.Module.ResolveMethod(
                    token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []),
                OperandType.InlineString => method.Module.ResolveString(token),
                _ => null,
            });
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }
    }
}

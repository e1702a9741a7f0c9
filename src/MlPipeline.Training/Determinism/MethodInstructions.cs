using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace MlPipeline.Training.Determinism;

/// <summary>Reads a method's instructions (ECMA-335, partition III).</summary>
internal static class MethodInstructions
{
    private const byte TwoByteCode = 0xFE;

    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value);

    /// <summary>The instructions in order; nothing for a method without a body.</summary>
    public static IReadOnlyList<Instruction> Of(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var instructions = new List<Instruction>();
        for (var place = 0; place < bytes.Length;)
        {
            var code = bytes[place] == TwoByteCode ? Codes[BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(place))] : Codes[bytes[place]];
            place += code.Size;
            instructions.Add(new Instruction(code, MemberOf(method, code, bytes, place)));
            place += OperandSize(code, bytes, place);
        }

        return instructions;
    }

    private static MemberInfo? MemberOf(MethodBase method, OpCode code, byte[] bytes, int place)
    {
        if (code.OperandType is not (OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok))
            return null;
        var types = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        try
        {
            return method.Module.ResolveMember(BitConverter.ToInt32(bytes, place), types, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception fault) when (fault is IOException or TypeLoadException or MissingMemberException or BadImageFormatException)
        {
            // A member of an assembly that is not there was never called.
            return null;
        }
    }

    private static int OperandSize(OpCode code, byte[] bytes, int place) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, place)),
        _ => 4,
    };
}

using System.Reflection;
using System.Reflection.Emit;

namespace MlPipeline.Training.Determinism;

/// <summary>An instruction of a compiled method.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Member">The method, field or type that it names; null where it names none.</param>
internal readonly record struct Instruction(OpCode Code, MemberInfo? Member);

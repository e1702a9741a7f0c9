using System.Reflection;
using System.Reflection.Emit;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace MlPipeline.Training.Determinism;

/// <summary>Finds calls in a model's own code whose outcome differs from run to run: what was never seeded leaves no trace in the pipeline.</summary>
internal static class CodeRules
{
    private const string Threads = nameof(KMeansTrainer.Options.NumberOfThreads);

    /// <summary>Every such call in a definition, or in what it uses of its own assembly, as phrases.</summary>
    public static IEnumerable<string> FaultsOf(Type definition) => OwnCode.Of(definition)
        .SelectMany(FaultsOf)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> FaultsOf(MethodBase method)
    {
        var instructions = MethodInstructions.Of(method);
        var isSeeded = true;
        foreach (var instruction in instructions)
        {
            // The compiler makes a null seed by clearing a place, and another by a constructor.
            if (IsSeed(instruction.Member))
                isSeeded = instruction.Code != OpCodes.Initobj;
            else if (instruction.Member is MethodBase called && FaultOf(called, isSeeded, instructions) is { } fault)
                yield return $"{NameOf(method)} {fault}";
        }
    }

    private static string? FaultOf(MethodBase called, bool isSeeded, IReadOnlyList<Instruction> around)
    {
        if (called.DeclaringType == typeof(Random) && (called.Name == $"get_{nameof(Random.Shared)}" || (called.IsConstructor && called.GetParameters().Length == 0)))
            return "draws random numbers without a seed: use new Random(Seed)";
        if (TakesSeed(called) && !isSeeded)
            return called.IsConstructor ? "makes an MLContext without a seed: use the one that Pipeline is given" : $"calls {called.Name} without a seed: pass seed: Seed";
        return called.DeclaringType == typeof(KMeansClusteringExtensions) && !SetsThreads(around)
            ? $"calls {called.Name} with as many threads as the machine has processors: pass options with {Threads} = 1"
            : null;
    }

    private static bool IsSeed(MemberInfo? member) =>
        member as Type == typeof(int?) || (member is ConstructorInfo constructor && constructor.DeclaringType == typeof(int?));

    private static bool TakesSeed(MethodBase called) =>
        called.DeclaringType?.Namespace == typeof(MLContext).Namespace
        && called.GetParameters().Any(parameter => parameter.Name == "seed" && parameter.ParameterType == typeof(int?));

    private static bool SetsThreads(IReadOnlyList<Instruction> instructions) => instructions.Any(
        instruction => instruction.Code == OpCodes.Stfld && instruction.Member is FieldInfo { Name: Threads } field && field.DeclaringType == typeof(KMeansTrainer.Options));

    // The compiler names a lambda <Pipeline>b__0_1, in a class of its own.
    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
            type = outer;
        var end = method.Name.IndexOf('>', StringComparison.Ordinal);
        return $"{type.Name}.{(method.Name.StartsWith('<') && end > 1 ? method.Name[1..end] : method.Name)}";
    }
}

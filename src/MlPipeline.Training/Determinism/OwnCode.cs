using System.Reflection;

namespace MlPipeline.Training.Determinism;

/// <summary>Finds the code of a definition: its type, those that it derives from, and all that these use, as far as they are of its assembly.</summary>
internal static class OwnCode
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Every method of these types, each once.</summary>
    public static IReadOnlyList<MethodBase> Of(Type definition)
    {
        var found = new List<MethodBase>();
        var seen = new HashSet<Type> { definition };
        var left = new Queue<Type>(seen);
        while (left.TryDequeue(out var type))
        {
            MethodBase[] methods = [.. type.GetMethods(Own), .. type.GetConstructors(Own)];
            found.AddRange(methods);
            foreach (var used in Related(type).Concat(methods.SelectMany(UsedBy)).SelectMany(Parts).Where(used => used.Assembly == definition.Assembly && seen.Add(used)))
                left.Enqueue(used);
        }

        return found;
    }

    private static IEnumerable<Type> Related(Type type) => [.. type.GetNestedTypes(Own), .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes];

    private static IEnumerable<Type> UsedBy(MethodBase method) =>
        MethodInstructions.Of(method).Select(instruction => instruction.Member as Type ?? instruction.Member?.DeclaringType).OfType<Type>();

    // A generic type's arguments are used with it.
    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType
        ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts)]
        : [type];
}

using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace MlPipeline.Training.Determinism;

/// <summary>What a pipeline was put together from, before it is fitted: ML.NET keeps it in private fields.</summary>
internal sealed class PipelineParts
{
    // A chain in a chain in a one-versus-all around a trainer is as deep as pipelines get.
    private const int MostDepth = 12;

    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<TrainerPart> trainers = [];

    private PipelineParts()
    {
    }

    /// <summary>The trainers' options, each once.</summary>
    public IReadOnlyList<TrainerPart> Trainers => trainers;

    /// <summary>Whether a part was made with a context that has no seed.</summary>
    public bool HasUnseededContext { get; private set; }

    /// <summary>Looks at an estimator and all that it consists of.</summary>
    public static PipelineParts Of(IEstimator<ITransformer> pipeline)
    {
        var parts = new PipelineParts();
        parts.Look(pipeline, pipeline.GetType().Name, 0);
        return parts;
    }

    private void Look(object part, string owner, int depth)
    {
        if (depth > MostDepth || !seen.Add(part))
            return;
        if (part is TrainerInputBase options)
            trainers.Add(new TrainerPart(owner, options));
        else if (part is IHost host)
            HasUnseededContext |= host.GetType().GetProperty("Seed")?.GetValue(host) is null;
        else if (part is Array several)
            LookAtEach(several, owner, depth);
        else if (IsComposed(part))
            FieldsOf(part.GetType()).Select(field => field.GetValue(part)).OfType<object>().ToList().ForEach(value => Look(value, part.GetType().Name, depth + 1));
    }

    private void LookAtEach(Array several, string owner, int depth)
    {
        foreach (var part in several.OfType<object>())
            Look(part, owner, depth + 1);
    }

    // Estimators of any make, trainers among them; what they hold besides, such as data or delegates, has no options.
    private static bool IsComposed(object part) =>
        part.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEstimator<>));

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null
        ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => !field.FieldType.IsPrimitive)
            .Concat(FieldsOf(type.BaseType));
}

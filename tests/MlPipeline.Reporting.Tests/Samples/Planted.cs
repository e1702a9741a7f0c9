using System.Reflection;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>Builds an input by reflection, one string in every string there is, so that a field added later is planted too.</summary>
/// <param name="word">The string.</param>
/// <param name="variant">Chooses among the values of enumerations and truth values.</param>
internal sealed class Planted(string word, int variant)
{
    public int Strings { get; private set; }

    public ReportInput Input() => (ReportInput)Make(typeof(ReportInput));

    private object Make(Type type) => type switch
    {
        _ when type == typeof(string) => Word(),
        _ when type == typeof(Digest) => Digest.Of("planted"),
        _ when type == typeof(bool) => variant % 2 == 0,
        _ when type == typeof(int) => 3,
        _ when type == typeof(long) => 4L,
        _ when type == typeof(double) => 0.25,
        { IsEnum: true } => Enum.GetValues(type).GetValue(variant % Enum.GetValues(type).Length)!,
        _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner),
        _ when typeof(SortedDictionary<string, string>).IsAssignableFrom(type) => Dictionary(type),
        _ when type == typeof(SortedDictionary<string, IReadOnlyList<string>>) => new SortedDictionary<string, IReadOnlyList<string>> { [Word()] = [Word()] },
        { IsInterface: true, IsGenericType: true } => List(type.GetGenericArguments()[0]),
        { IsClass: true } => Record(type),
        _ => throw new NotSupportedException($"Teach this class to make a {type}."),
    };

    private string Word()
    {
        Strings++;
        return word;
    }

    private SortedDictionary<string, string> Dictionary(Type type)
    {
        var made = (SortedDictionary<string, string>)Activator.CreateInstance(type)!;
        made.Add(Word(), Word());
        return made;
    }

    private Array List(Type item)
    {
        var items = Array.CreateInstance(item, 2);
        items.SetValue(Make(item), 0);
        items.SetValue(Make(item), 1);
        return items;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
            property.SetValue(made, Make(property.PropertyType));
        return made is Estimate estimate ? WithInterval(estimate) : made;
    }

    private Estimate WithInterval(Estimate estimate) => variant % 3 == 2
        ? Estimate.Undefined(estimate.N, estimate.Reason!)
        : estimate with { Lower = 0.2, Upper = 0.3 };
}

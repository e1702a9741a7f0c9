using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>A verb and its options, as given on the command line of a model's executable.</summary>
internal sealed record WorkerArguments(string Verb, IReadOnlyDictionary<string, string> Options)
{
    public const string Usage =
        "describe | train --data F --model F --scores F --result F --golden F --importance F | score --data F --model F --scores F";

    private static readonly string[] Known =
    [
        WorkerOptions.Data, WorkerOptions.Model, WorkerOptions.Scores, WorkerOptions.Result, WorkerOptions.Golden, WorkerOptions.Importance,
    ];

    /// <exception cref="UserException">The option was not given.</exception>
    public string this[string option] =>
        Options.TryGetValue(option, out var value) ? value : throw Fault($"'{Verb}' needs {option}", string.Join(' ', Options.Keys));

    /// <exception cref="UserException">The words are not of the form <c>verb [--option value]…</c>.</exception>
    public static WorkerArguments Parse(IReadOnlyList<string> words)
    {
        if (words.Count % 2 == 0)
            throw Fault("A verb and pairs of option and value are needed", string.Join(' ', words));
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in words.Skip(1).Chunk(2))
        {
            if (!Known.Contains(pair[0], StringComparer.Ordinal))
                throw Fault("There is no such option", pair[0]);
            if (!options.TryAdd(pair[0], pair[1]))
                throw Fault("An option is given twice", pair[0]);
        }

        return new WorkerArguments(words[0], options);
    }

    public static UserException Unknown(string verb) => Fault("There is no such verb", verb);

    private static UserException Fault(string problem, string? actual) =>
        new(new UserFault(problem, "call it as expected") { Expected = Usage, Actual = actual });
}

using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>A verb and its options, as given on the command line of a model's executable.</summary>
internal sealed record WorkerArguments(string Verb, IReadOnlyDictionary<string, string> Options)
{
    private const string Usage = "describe | train --data F --model F --scores F --result F | score --data F --model F --scores F";

    /// <exception cref="UserException">The option was not given.</exception>
    public string this[string option] =>
        Options.TryGetValue(option, out var value) ? value : throw Fault($"'{Verb}' needs {option}", null);

    /// <exception cref="UserException">The words are not of the form <c>verb [--option value]…</c>.</exception>
    public static WorkerArguments Parse(IReadOnlyList<string> words)
    {
        if (words.Count % 2 == 0)
            throw Fault("A verb and pairs of option and value are needed", string.Join(' ', words));
        var options = words.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new WorkerArguments(words[0], options);
    }

    public static UserException Unknown(string verb) => Fault("There is no such verb", verb);

    private static UserException Fault(string problem, string? actual) =>
        new(new UserFault(problem, "call it as expected") { Expected = Usage, Actual = actual });
}

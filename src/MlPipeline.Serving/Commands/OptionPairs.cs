using System.Globalization;
using System.Net;
using MlPipeline.Core.Errors;

namespace MlPipeline.Serving.Commands;

/// <summary>The options of a verb as given on the command line: pairs of a name and a value.</summary>
internal sealed class OptionPairs
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly string verb;
    private readonly string usage;

    /// <exception cref="UserException">The words are no such pairs, or one is not among <paramref name="known"/>.</exception>
    public OptionPairs(IReadOnlyList<string> words, string usage, params string[] known)
    {
        (verb, this.usage) = (words[0], usage);
        foreach (var pair in words.Skip(1).Chunk(2))
        {
            if (!known.Contains(pair[0], StringComparer.Ordinal))
                throw Fault("There is no such option", pair[0]);
            if (pair.Length < 2)
                throw Fault("An option has no value", pair[0]);
            if (!values.TryAdd(pair[0], pair[1]))
                throw Fault("An option is given twice", pair[0]);
        }
    }

    public string? Text(string option) => values.GetValueOrDefault(option);

    /// <exception cref="UserException">The option was not given.</exception>
    public string Needed(string option) => Text(option) ?? throw Fault($"'{verb}' needs {option}", string.Join(' ', values.Keys));

    /// <summary>The whole number of an option, or its default.</summary>
    /// <exception cref="UserException">It is no number from <paramref name="least"/> to <paramref name="greatest"/>.</exception>
    public int Number(string option, int otherwise, int least, int greatest)
    {
        if (Text(option) is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest
            ? number
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"{option} is a whole number from {least} to {greatest}"), text);
    }

    /// <summary>The address of an option, or the loopback one.</summary>
    /// <exception cref="UserException">It is no address.</exception>
    public IPAddress Address(string option) => Text(option) switch
    {
        null => IPAddress.Loopback,
        var text when IPAddress.TryParse(text, out var address) => address,
        var text => throw Fault($"{option} is an IP address", text),
    };

    private UserException Fault(string problem, string actual) =>
        new(new UserFault(problem, "call it as expected") { Expected = usage, Actual = actual });
}

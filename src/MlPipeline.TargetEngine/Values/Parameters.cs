using System.Reflection;
using Nuke.Common.Execution;
using Serilog;

namespace Nuke.Common.Values;

/// <summary>Where parameters come from: the command line, then the environment, then the parameters files.</summary>
internal sealed class Parameters(Arguments arguments, IReadOnlyDictionary<string, string> environment, SecretMask mask)
{
    private readonly Dictionary<MemberInfo, object> _known = [];
    private readonly HashSet<MemberInfo> _unreadable = [];

    internal Arguments Arguments => arguments;

    internal ParametersFiles Files { get; set; }

    /// <summary>The value of a member with <c>[Parameter]</c>, null where there is none; one that cannot be read is a warning.</summary>
    internal object Get(MemberInfo member)
    {
        if (_known.TryGetValue(member, out var known) || _unreadable.Contains(member))
            return known;

        var display = $"{member.DeclaringType!.Name}.{member.Name}";
        var attribute = member.GetCustomAttribute<ParameterAttribute>().NotNull($"Member '{display}' is not marked with [Parameter]");
        try
        {
            var value = Find(ParameterName.Of(member), member.ValueType(), attribute.Separator, member.IsDefined(typeof(SecretAttribute)));
            return value == null ? null : _known[member] = value;
        }
        catch (Exception exception)
        {
            _unreadable.Add(member);
            if (!member.IsDefined(typeof(OptionalAttribute)))
                Log.Warning(exception.Unwrap(), "Could not inject value for {Member}", display);
            return null;
        }
    }

    /// <summary>One of the engine's own parameters, which are known before the build's class is.</summary>
    internal T Get<T>(string name, string separator = null) => Find(name, typeof(T), separator, secret: false) is T value ? value : default;

    internal bool Flag(string name) => arguments.Named(name) is { } texts && (bool)Conversion.ToValue(texts, typeof(bool), flag: true);

    private object Find(string name, Type type, string separator, bool secret)
    {
        var sources = new Func<RawValue>[]
        {
            () => FromArguments(name, separator),
            () => FromEnvironment(name, separator),
            () => Files?.Find(name, type),
        };
        foreach (var source in sources)
        {
            if (source() is not { } raw)
                continue;

            if (secret)
                raw = raw.Hidden(mask);
            if (raw.Convert(name, type) is { } value)
                return value;
        }

        return null;
    }

    private RawValue FromArguments(string name, string separator)
    {
        var texts = arguments.Named(name);
        if (texts == null && name == "Target" && arguments.Positional.Count > 0)
            texts = arguments.Positional;
        if (texts == null)
            return null;

        return new RawValue(Split(texts, separator), "argument", Flag: true);
    }

    private RawValue FromEnvironment(string name, string separator)
    {
        var text = Variable(name);
        return text == null ? null : new RawValue(Split([text], separator).Where(x => !string.IsNullOrWhiteSpace(x)).ToList(), "environment variable", Flag: false);
    }

    private string Variable(string name)
    {
        if (environment.TryGetValue(name, out var exact))
            return exact;

        var bare = Bare(name);
        var found = environment.Where(x => Bare(x.Key) is var key && (Same(key, bare) || Same(key, "NUKE" + bare))).Select(x => x.Value).ToList();
        if (found.Count > 1)
            Log.Warning("Could not resolve {VariableName} since multiple values are provided", name);
        return found.Count == 1 ? found[0] : null;
    }

    private static IReadOnlyList<string> Split(IReadOnlyList<string> texts, string separator)
        => separator == null ? texts : texts.SelectMany(x => x.Split(separator, StringSplitOptions.RemoveEmptyEntries)).ToList();

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

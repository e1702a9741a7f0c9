using System.Collections;

namespace Nuke.Common.Values;

/// <summary>Where parameters come from: the command line, then the environment, then the parameters files.</summary>
internal sealed class Parameters(Arguments arguments, IDictionary environment, SecretMask mask)
{
    private readonly Dictionary<string, List<string>> _variables = ByBareName(environment);
    private readonly Dictionary<MemberInfo, object> _known = [];
    private readonly HashSet<MemberInfo> _unreadable = [];
    internal Arguments Arguments => arguments;
    internal ParametersFiles Files { get; set; }

    /// <summary>The value of a member with <c>[Parameter]</c>, null where there is none; one that cannot be read is a warning.</summary>
    internal object Get(MemberInfo member)
    {
        lock (_known)
            return _known.TryGetValue(member, out var known) ? known : _unreadable.Contains(member) ? null : Read(member);
    }

    /// <summary>One of the engine's own parameters, which are known before the build's class is.</summary>
    internal T Get<T>(string name, string separator = null) => Find(name, typeof(T), separator, isSecret: false) is T value ? value : default;

    private object Read(MemberInfo member)
    {
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

    private object Find(string name, Type type, string separator, bool isSecret)
    {
        object Parse(IReadOnlyList<string> given, string source, bool flag)
        {
            var texts = separator == null ? given : given?.SelectMany(x => x.Split(separator, StringSplitOptions.RemoveEmptyEntries)).ToList();
            foreach (var text in isSecret && texts != null ? texts : [])
                mask.Add(text);
            return texts == null ? null : Conversion.ToValue(texts, type, flag, $"Resolving {source} '{name}' failed.\n");
        }
        return Parse(FromArguments(name), "argument", flag: true)
            ?? Parse(FromEnvironment(name) is { } text ? [text] : null, "environment variable", flag: false)
            ?? Parse(Files?.Find(name, type), "value in a parameters file", flag: false);
    }

    private IReadOnlyList<string> FromArguments(string name)
        => arguments.Named(name) ?? (name == "Target" && arguments.Positional.Count > 0 ? arguments.Positional : null);

    private string FromEnvironment(string name)
    {
        if (environment[name] is string exact)
            return string.IsNullOrWhiteSpace(exact) ? null : exact;
        List<string> found = [.. _variables.GetValueOrDefault(Bare(name), []), .. _variables.GetValueOrDefault("NUKE" + Bare(name), [])];
        if (found.Count > 1)
            Log.Warning("Could not resolve {VariableName} since multiple values are provided", name);
        return found.Count == 1 && !string.IsNullOrWhiteSpace(found[0]) ? found[0] : null;
    }

    // Plain loops over entries: LINQ over value types has to be compiled anew in each process.
    private static Dictionary<string, List<string>> ByBareName(IDictionary environment)
    {
        var variables = new Dictionary<string, List<string>>();
        foreach (DictionaryEntry variable in environment)
            (variables.TryGetValue(Bare((string)variable.Key), out var values) ? values : variables[Bare((string)variable.Key)] = []).Add((string)variable.Value);
        return variables;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

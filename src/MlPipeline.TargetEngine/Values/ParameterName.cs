using System.Text;

namespace Nuke.Common.Values;

/// <summary>What a parameter is called: <c>TrainSeed</c> in files, <c>--train-seed</c> on the command line.</summary>
internal static class ParameterName
{
    private static readonly string[] OneWord =
        ["DotNet", "GitHub", "GitVersion", "MSBuild", "NuGet", "ReSharper", "AppVeyor", "TeamCity", "GitLab", "SignPath", "JetBrains"];

    internal static string Of(MemberInfo member)
        => member.DeclaringType!.GetCustomAttribute<ParameterPrefixAttribute>()?.Prefix
           + (member.GetCustomAttribute<ParameterAttribute>()!.Name ?? member.Name);

    internal static string Dashed(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length;)
        {
            var word = Array.Find(OneWord, x => string.CompareOrdinal(name, i, x, 0, x.Length) == 0);
            if (i > 0 && (word != null || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))))
                text.Append('-');
            text.Append(name, i, word?.Length ?? 1);
            i += word?.Length ?? 1;
        }
        return text.ToString().ToLowerInvariant();
    }

    /// <summary>Whether a dashed argument or a file's key means this parameter; dashes and case do not count.</summary>
    internal static bool Means(string argument, string name)
        => string.Equals(argument.Replace("-", "", StringComparison.Ordinal), name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    internal static string Description(MemberInfo member) => member.GetCustomAttribute<ParameterAttribute>()!.Description?.TrimEnd('.');
}

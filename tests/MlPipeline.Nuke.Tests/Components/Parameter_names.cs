using System.Reflection;
using MlPipeline.Nuke.Components;
using Nuke.Common;

namespace MlPipeline.Nuke.Tests.Components;

public sealed class Parameter_names
{
    private static readonly string[] NukesOwn =
        ["target", "skip", "host", "plan", "help", "profile", "root", "verbosity", "continue", "strict", "no-logo", "partition", "load-options"];

    // Exported by shells, runners, container images and training tools; NUKE reads every variable of a parameter's name.
    private static readonly string[] CommonlyExported =
    [
        "PATH", "NAME", "HOST", "HOSTNAME", "HOME", "USER", "LOGNAME", "SHELL", "TERM", "LANG", "TZ", "PWD", "TMPDIR", "EDITOR", "PAGER", "DISPLAY",
        "MODEL", "STAGE", "LABEL", "DATA", "DATASET", "SEED", "TOKEN", "SECRET", "KEY", "VERSION", "CONFIGURATION", "PLATFORM", "TARGET", "ENVIRONMENT",
        "ENV", "PORT", "URL", "TAG", "IMAGE", "REGISTRY", "BRANCH", "COMMIT", "BUILD", "CI", "DEBUG", "VERBOSE", "OUTPUT", "INPUT", "SOURCE", "REMOTE",
        "REPOSITORY", "WORKSPACE", "PROJECT", "SOLUTION", "RUNNER", "AGENT", "TEMP", "TMP", "OS", "ARCH", "SDK", "RID", "MODE", "TEST", "TESTS",
    ];

    // Allowed by contract: a variable of that name would have to hold true or false, or one of the known hosts.
    private static readonly string[] SingleWords = ["Force", "Verify", "Why", "Staging"];

    public static TheoryData<string> Names =>
    [
        .. from component in typeof(IHazPipeline).Assembly.GetTypes()
           where component.IsInterface && component.Namespace == typeof(IHazPipeline).Namespace
           from property in component.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
           let parameter = property.GetCustomAttribute<ParameterAttribute>()
           where parameter is not null
           select parameter.Name ?? property.Name,
    ];

    [Fact]
    public void Are_found() => Assert.Contains(nameof(IHazPipeline.ModelName), Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_none_of_NUKEs_own(string name) => Assert.DoesNotContain(Plain(name), NukesOwn.Select(Plain));

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_none_that_are_commonly_exported(string name) => Assert.DoesNotContain(Plain(name), CommonlyExported.Select(Plain));

    [Theory]
    [MemberData(nameof(Names))]
    public void Have_two_words(string name) => Assert.True(SingleWords.Contains(name) || name.Count(char.IsUpper) > 1, $"{name} is one word");

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}

using System.Globalization;

namespace MlPipeline.Training.Workers;

/// <summary>The circumstances a worker runs under. Its environment holds these and nothing of ours: no token, no culture, no tuning.</summary>
public sealed record WorkerEnvironment
{
    private static readonly string[] NeededOnWindows = ["SystemRoot", "windir"];

    /// <summary>The locale it is told; results do not depend on it, and Reproduce shows so.</summary>
    public string Language { get; init; } = "C.UTF-8";

    /// <summary>The time zone it is told.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The processors it sees.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>The widest vectors that it may use.</summary>
    public VectorWidth Vectors { get; init; } = VectorWidth.Widest;

    /// <summary>The whole environment of a worker whose temporary files go to <paramref name="temporaryFolder"/>.</summary>
    public IReadOnlyDictionary<string, string> Variables(string temporaryFolder)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_PROCESSOR_COUNT"] = Processors.ToString(CultureInfo.InvariantCulture),
            ["DOTNET_TieredPGO"] = "0",
            [ParentPipe.Variable] = "1",
            ["HOME"] = temporaryFolder,
            ["LANG"] = Language,
            ["LC_ALL"] = Language,
            ["TMPDIR"] = temporaryFolder,
            ["TEMP"] = temporaryFolder,
            ["TMP"] = temporaryFolder,
            ["TZ"] = TimeZone,
        };
        if (Vectors == VectorWidth.Narrow)
            variables["DOTNET_EnableAVX2"] = "0";
        if (Vectors == VectorWidth.Avx2)
            variables["DOTNET_EnableAVX512"] = "0";
        if (OperatingSystem.IsWindows())
        {
            foreach (var name in NeededOnWindows)
            {
                if (Environment.GetEnvironmentVariable(name) is { } value)
                    variables[name] = value;
            }
        }

        return variables;
    }
}

using System.Collections;

namespace MlPipeline.Training.Publishing;

/// <summary>The environment variables that MSBuild would take for properties, and so change what is built.</summary>
internal static class InheritedProperties
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "AnalysisLevel", "AssemblyName", "AssemblyVersion", "Authors", "BaseIntermediateOutputPath", "BaseOutputPath", "Company", "Configuration", "Copyright",
        "DebugSymbols", "DebugType", "DefineConstants", "Description", "Deterministic", "FileVersion", "InformationalVersion", "IntermediateOutputPath",
        "LangVersion", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildSDKsPath", "NoWarn", "Optimize", "OutDir", "OutputPath", "OutputType", "PathMap",
        "Platform", "PlatformTarget", "Product", "PublishDir", "PublishReadyToRun", "PublishSingleFile", "PublishTrimmed", "RootNamespace", "RuntimeFrameworkVersion",
        "RuntimeIdentifier", "RuntimeIdentifiers", "SelfContained", "SourceRevisionId", "TargetFramework", "TargetFrameworks", "Title", "UseAppHost", "Version",
        "VersionPrefix", "VersionSuffix",
    };

    /// <summary>Removes those that are set, however they are spelt: MSBuild ignores case.</summary>
    public static Dictionary<string, string?> Removed(IDictionary environment) =>
        environment.Keys.Cast<string>().Where(Names.Contains).ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
}

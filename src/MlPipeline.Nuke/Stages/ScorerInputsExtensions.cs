using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Nuke.Stages;

/// <summary>What training and scoring take from an application: code, packages, runtime. Serving's code is left out.</summary>
internal static class ScorerInputsExtensions
{
    private const string ServingAssembly = "MlPipeline.Serving.dll";

    public static StepInputs ScorerInputs(this ApplicationManifest application)
    {
        var inputs = new StepInputs { { "runtime", application.Runtime }, { "rid", application.Rid } };
        foreach (var (name, digest) in application.Assemblies.Where(assembly => assembly.Key != ServingAssembly))
            inputs.Add($"assembly {name}", digest);
        foreach (var (id, version) in application.Packages)
            inputs.Add($"package {id}", version);
        foreach (var file in application.Outputs.Where(file => file.Path.EndsWith(".runtimeconfig.json", StringComparison.Ordinal)))
            inputs.Add("runtime configuration", file.Digest);
        return inputs;
    }
}

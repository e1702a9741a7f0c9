namespace MlPipeline.Core.Steps;

/// <summary>How much a step trusts what an earlier run left.</summary>
/// <param name="Force">Run, whatever is there.</param>
/// <param name="Verify">Read every output again, instead of trusting size, time and inode.</param>
public sealed record StepPolicy(bool Force = false, bool Verify = false);

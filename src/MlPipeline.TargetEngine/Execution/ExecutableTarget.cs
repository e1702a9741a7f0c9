using System.Diagnostics;

namespace Nuke.Common.Execution;

/// <summary>A target of the running build: its definition with the dependencies resolved, and how far it got.</summary>
public class ExecutableTarget
{
    internal ExecutableTarget(TargetDefinition definition) => Definition = definition;
    internal TargetDefinition Definition { get; }
    internal Stopwatch Stopwatch { get; } = new();
    public MemberInfo Member => Definition.Member;
    public string Name => Definition.Name;
    public string Description => Definition.Text;
    public bool Listed => !Definition.IsUnlisted;
    public Delegate Factory { get; internal init; }
    public List<(string Text, Func<bool> Delegate)> DynamicConditions => Definition.DynamicConditions;
    public List<(string Text, Func<bool> Delegate)> StaticConditions => Definition.StaticConditions;
    public DependencyBehavior DependencyBehavior => Definition.DependencyBehavior;
    public bool AssuredAfterFailure => Definition.IsAssuredAfterFailure;
    public bool ProceedAfterFailure => Definition.IsProceedAfterFailure;
    public List<LambdaExpression> DelegateRequirements => Definition.Requirements;
    public List<Action> Actions => Definition.Actions;
    public List<ExecutableTarget> ExecutionDependencies { get; } = [];
    public List<ExecutableTarget> OrderDependencies { get; } = [];
    public List<ExecutableTarget> TriggerDependencies { get; } = [];
    public List<ExecutableTarget> Triggers { get; } = [];
    public IReadOnlyCollection<ExecutableTarget> AllDependencies => [.. ExecutionDependencies, .. OrderDependencies, .. TriggerDependencies];
    public List<string> ArtifactProducts => Definition.Products;
    public int? PartitionSize => Definition.PartitionSize;
    public TimeSpan Duration => Stopwatch.Elapsed;
    public bool IsDefault { get; internal init; }
    public ExecutionStatus Status { get; internal set; }
    public bool Invoked { get; internal set; }
    public Dictionary<string, string> SummaryInformation { get; internal set; } = [];
    public string OnlyWhen => SummaryInformation.GetValueOrDefault(nameof(OnlyWhen));
    public string Skipped => SummaryInformation.GetValueOrDefault(nameof(Skipped));

    internal void End(ExecutionStatus status)
    {
        Stopwatch.Stop();
        Status = status;
    }
}

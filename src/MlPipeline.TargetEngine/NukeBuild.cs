namespace Nuke.Common;

/// <summary>The base of a build's class, whose <c>Main</c> returns <c>Execute&lt;Build&gt;(x => x.Default)</c>.</summary>
public abstract class NukeBuild : INukeBuild
{
    [Parameter("Root directory during build execution.", Name = "Root")]
    public static AbsolutePath RootDirectory => Session.Current.Root;
    public static AbsolutePath TemporaryDirectory => Session.Current.Temporary;
    public static AbsolutePath BuildAssemblyFile => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path ? path : Environment.ProcessPath;
    public static AbsolutePath BuildAssemblyDirectory => BuildAssemblyFile?.Parent;
    public static AbsolutePath BuildProjectDirectory => BuildProjectFile?.Parent;

    /// <summary>The nearest project file above the build's assembly, or null.</summary>
    public static AbsolutePath BuildProjectFile => BuildAssemblyFile.Ancestors()
        .Select(x => Directory.GetFiles(x, "*.csproj")).FirstOrDefault(x => x.Length == 1)?[0];

    [Parameter("Logging verbosity during build execution. Default is 'Normal'.")]
    public static Verbosity Verbosity { get => Session.Current.Verbosity; set => Session.Current.Verbosity = value; }

    [Parameter("Host for execution. Default is 'automatic'.")]
    public static Host Host { get => Session.Current == null ? null : Host.Instance; set => Host.Instance = value; }

    [Parameter("Defines the profiles to load.", Name = "Profile")]
    public static string[] LoadedLocalProfiles => Session.Current.Parameters.Get<string[]>("Profile") ?? [];
    public static bool IsLocalBuild => !IsServerBuild;
    public static bool IsServerBuild => Host is IBuildServer;
    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan { get; set; }

    [Parameter("List of targets to be invoked. Default is '{default_target}'.", Name = "Target", Separator = "+")]
    public IReadOnlyCollection<ExecutableTarget> InvokedTargets => Planned.Where(x => x.Invoked).ToList();

    [Parameter("List of targets to be skipped. Empty list skips all dependencies.", Name = "Skip", Separator = "+")]
    public IReadOnlyCollection<ExecutableTarget> SkippedTargets => With(ExecutionStatus.Skipped);
    public IReadOnlyCollection<ExecutableTarget> ScheduledTargets => With(ExecutionStatus.Scheduled);
    public IReadOnlyCollection<ExecutableTarget> RunningTargets => With(ExecutionStatus.Running);
    public IReadOnlyCollection<ExecutableTarget> AbortedTargets => With(ExecutionStatus.Aborted);
    public IReadOnlyCollection<ExecutableTarget> FailedTargets => With(ExecutionStatus.Failed);
    public IReadOnlyCollection<ExecutableTarget> SucceededTargets => With(ExecutionStatus.Succeeded);
    public IReadOnlyCollection<ExecutableTarget> FinishedTargets => [.. FailedTargets, .. SucceededTargets];

    [Parameter("Shows the execution plan (HTML).")] public bool Plan { get; }
    [Parameter("Shows the help text for this build assembly.")] public bool Help { get; }
    [Parameter("Disables displaying the NUKE logo.")] public bool NoLogo { get; set; }
    [Parameter("Indicates to continue a previously failed build attempt.")] public bool Continue { get; internal set; }
    public bool IsSucceeding => !IsFailing;
    public bool IsFailing => Planned.Any(x => x.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted or ExecutionStatus.NotRun);
    public bool IsFinished => !Planned.Any(x => x.Status is ExecutionStatus.Scheduled or ExecutionStatus.Running);

    /// <summary>What the process exits with; where nothing is set, 0 for success and 255 for failure.</summary>
    public int? ExitCode { get; set; }
    internal IReadOnlyList<ExecutableTarget> ExecutableTargets { get; set; }
    internal IReadOnlyList<MemberInfo> ParameterMembers => field ??= Members.Parameters(GetType());

    internal ExecutableTarget CurrentTarget { get; set; }
    private IEnumerable<ExecutableTarget> Planned => ExecutionPlan ?? [];
    AbsolutePath INukeBuild.RootDirectory => RootDirectory;
    AbsolutePath INukeBuild.TemporaryDirectory => TemporaryDirectory;
    AbsolutePath INukeBuild.BuildAssemblyFile => BuildAssemblyFile;
    AbsolutePath INukeBuild.BuildAssemblyDirectory => BuildAssemblyDirectory;
    AbsolutePath INukeBuild.BuildProjectDirectory => BuildProjectDirectory;
    AbsolutePath INukeBuild.BuildProjectFile => BuildProjectFile;
    Verbosity INukeBuild.Verbosity => Verbosity;
    Host INukeBuild.Host => Host;
    bool INukeBuild.IsLocalBuild => IsLocalBuild;
    bool INukeBuild.IsServerBuild => IsServerBuild;
    T INukeBuild.TryGetValue<T>(Expression<Func<T>> parameterExpression) => (T)Session.Current.Parameters.Get(parameterExpression.Member());
    T INukeBuild.TryGetValue<T>(Expression<Func<object>> parameterExpression) => (T)Session.Current.Parameters.Get(parameterExpression.Member());

    public void ReportSummary(Configure<Dictionary<string, string>> configurator = null)
        => CurrentTarget.NotNull("ReportSummary needs a running target").SummaryInformation = configurator?.Invoke([]) ?? [];

    /// <summary>Runs the targets that the command line names, or else these.</summary>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions) where T : NukeBuild, new()
        => BuildRun.Execute(() => new T(), Array.ConvertAll(defaultTargetExpressions, x => x.Member().Name));
    protected internal virtual void OnBuildCreated() { }
    protected internal virtual void OnBuildInitialized() { }
    protected internal virtual void OnBuildFinished() { }
    protected internal virtual void OnTargetRunning(string target) { }
    protected internal virtual void OnTargetSkipped(string target) { }
    protected internal virtual void OnTargetSucceeded(string target) { }
    protected internal virtual void OnTargetFailed(string target) { }
    internal bool Shows(DefaultOutput output) => !GetType().GetCustomAttributes<DisableDefaultOutputAttribute>()
        .Any(x => x.IsApplicable(this) && x.DisabledOutputs.Contains(output));
    private List<ExecutableTarget> With(ExecutionStatus status) => Planned.Where(x => x.Status == status).ToList();
}

using Scenarios;

/// <summary>Runs the recorded build, or the scenario that the environment names.</summary>
public static class Program
{
    public static int Main() => Environment.GetEnvironmentVariable("SCENARIO") switch
    {
        "failures" => FailuresBuild.Run(),
        "secrets" => SecretsBuild.Run(),
        "parameters" => ParametersBuild.Run(),
        "required" => RequiredBuild.Run(),
        "hostile" => HostileBuild.Run(),
        "events" => EventsBuild.Run(),
        "quiet" => QuietBuild.Run(),
        "stubborn" => StubbornBuild.Run(),
        _ => Build.Run(),
    };
}

using Nuke.Common.Output;

namespace Nuke.Common.Execution;

/// <summary>The way in: creates the build and runs it.</summary>
internal static class BuildManager
{
    internal const int ErrorExitCode = -1;

    internal static int Execute<T>(IReadOnlyCollection<string> defaultTargets)
        where T : NukeBuild, new()
    {
        Screen.UseUtf8();
        try
        {
            Screen.Attach(Session.Current.Host);
            using var run = new BuildRun(new T());
            return run.Execute(defaultTargets);
        }
        catch (Exception exception)
        {
            Screen.Line(Style.Error, exception.Unwrap().Message);
            return ErrorExitCode;
        }
    }
}

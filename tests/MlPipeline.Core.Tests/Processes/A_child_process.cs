using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Core.Tests.Processes;

public sealed class A_child_process : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public A_child_process() => Assert.SkipWhen(OperatingSystem.IsWindows(), "These children are programs of Unix.");

    [Fact]
    public void Tells_its_lines_as_they_come_and_its_exit_code()
    {
        var output = new List<string>();
        var error = new List<string>();

        var result = Run(Shell("echo öne; echo two >&2; echo three; exit 7") with { OnOutput = output.Add, OnError = error.Add });

        Assert.Equal(7, result.ExitCode);
        Assert.Equal(["öne", "three"], output);
        Assert.Equal(["two"], error);
        Assert.Equal(["three", "two", "öne"], result.Tail.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keeps_its_last_lines_only()
    {
        var result = Run(Shell("i=0; while [ $i -lt 100 ]; do i=$((i+1)); echo $i; done"));

        Assert.Equal(Enumerable.Range(81, ChildResult.MaximumTail).Select(line => $"{line}"), result.Tail);
    }

    [Fact]
    public void Takes_its_arguments_as_they_are() =>
        Assert.Equal("<a b> <> <$HOME> <\"*>", Run(new("printf", ["<%s> <%s> <%s> <%s>", "a b", "", "$HOME", "\"*"])).TailText);

    [Fact]
    public void Runs_where_it_is_told_to()
    {
        var result = Run(Shell("pwd -P") with { WorkingDirectory = folder.Path });

        Assert.EndsWith(Path.GetFileName(folder.Path), result.TailText, StringComparison.Ordinal);
    }

    [Fact]
    public void Sees_a_clean_environment_and_nothing_else()
    {
        var result = Run(new("/usr/bin/env", []) { CleanEnvironment = new Dictionary<string, string> { ["ONLY"] = "this" } });

        Assert.Equal("ONLY=this", result.TailText);
    }

    [Fact]
    public void Sees_our_environment_with_what_is_set_and_without_what_is_removed()
    {
        var command = Shell("echo \"${PATH:+path} ${ADDED-none} ${HOME-none}\"") with
        {
            Overrides = new Dictionary<string, string?> { ["ADDED"] = "added", ["HOME"] = null },
        };

        Assert.Equal("path added none", Run(command).TailText);
    }

    [Fact]
    public void Finds_its_standard_input_at_its_end() => Assert.Equal("end", Run(Shell("cat; echo end")).TailText);

    [Fact]
    public void That_a_signal_ended_has_128_and_the_signal_as_its_exit_code() => Assert.Equal(128 + 15, Run(Shell("kill -TERM $$")).ExitCode);

    [Fact]
    public void That_is_not_there_is_named()
    {
        var fault = Assert.Throws<UserException>(() => Run(new(folder.At("missing"), []))).Fault;

        Assert.Equal(("'missing' cannot be started", folder.At("missing")), (fault.Problem, fault.Place));
    }

    [Fact]
    public void Is_killed_with_its_children_on_cancellation()
    {
        using var stop = new CancellationTokenSource();
        var child = 0;
        var command = Shell("sleep 600 & echo $!; wait") with
        {
            OnOutput = line =>
            {
                child = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
                stop.Cancel();
            },
        };

        Assert.Throws<OperationCanceledException>(() => ChildProcess.Run(command, stop.Token));
        Assert.True(SpinWait.SpinUntil(() => IsGone(child), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Is_not_even_waited_for_when_it_was_cancelled_before() =>
        Assert.Throws<OperationCanceledException>(() => ChildProcess.Run(Shell("sleep 600"), new CancellationToken(canceled: true)));

    [Fact]
    public void Has_ended_although_what_it_left_running_still_holds_its_output()
    {
        var left = Run(Shell("sleep 600 & echo $!")).TailText;

        Assert.False(IsGone(int.Parse(left, System.Globalization.CultureInfo.InvariantCulture)));
        Run(new("kill", ["-KILL", left]));
    }

    [Fact]
    public void Has_a_whole_output_when_that_is_asked_for_although_nothing_comes_for_a_while()
    {
        var output = new List<string>();

        Run(Shell("(sleep 3; echo late) & echo early") with { OnOutput = output.Add, IsOutputWhole = true });

        Assert.Equal(["early", "late"], output);
    }

    [Fact]
    public void Whose_whole_output_is_waited_for_ends_although_something_holds_its_standard_error()
    {
        var left = Run(Shell("sleep 600 >/dev/null & echo $!") with { IsOutputWhole = true }).TailText;

        Assert.False(IsGone(int.Parse(left, System.Globalization.CultureInfo.InvariantCulture)));
        Run(new("kill", ["-KILL", left]));
    }

    [Fact]
    public void That_is_guarded_ends_when_our_end_of_its_pipe_closes()
    {
        var guarded = new ChildCommand("sleep", ["600"]).Guarded();
        using var shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(guarded.Executable, guarded.Arguments) { RedirectStandardInput = true, RedirectStandardError = true })!;

        shell.StandardInput.Close();
        shell.WaitForExit();

        Assert.Equal(128 + 9, shell.ExitCode);
    }

    [Fact]
    public void That_is_guarded_tells_the_same_as_without()
    {
        var result = Run(new ChildCommand("sh", ["-c", "cat; echo \"$1\"; exit 5", "sh", "a b"]).Guarded());

        Assert.Equal((5, "a b"), (result.ExitCode, result.TailText));
    }

    public void Dispose() => folder.Dispose();

    private static ChildCommand Shell(string script) => new("sh", ["-c", script]);

    private static ChildResult Run(ChildCommand command) => ChildProcess.Run(command, TestContext.Current.CancellationToken);

    // A killed child stays in the table until its parent, by then process 1, has taken note of it.
    private static bool IsGone(int process)
    {
        var status = $"/proc/{process}/stat";
        return !File.Exists(status) || File.ReadAllText(status).Split(") ")[1].StartsWith('Z');
    }
}

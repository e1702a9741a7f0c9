using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Values;

public sealed class SecretTests : IDisposable
{
    private const string Secret = "s3c\"ret%value";

    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("secrets");

    [Fact]
    public void A_secret_is_masked_in_messages_lists_exceptions_summary_and_log_files()
    {
        var result = _root.With("PASS_WORD", Secret).Run("--access-keys", "first-key", "second-key", "--number", "second-key", "--no-logo");

        var files = Directory.GetFiles(_root.File(".nuke/temp"), "*.log").Select(File.ReadAllText);
        foreach (var text in files.Prepend(result.Output))
        {
            Assert.DoesNotContain("s3c", text, StringComparison.Ordinal);
            Assert.DoesNotContain("-key", text, StringComparison.Ordinal);
        }

        Assert.Contains("[INF] plain *** list [\"***\"] text ***", result.Events);
        Assert.Equal(["Leak Failed // Password: ***"], result.Rows);
    }

    [Fact]
    public void A_secret_is_masked_in_annotations()
    {
        var output = _root.With("GITHUB_ACTIONS", "true").With("NUKE_PASSWORD", Secret).Run("--access-keys", "first-key", "--no-logo").Output;

        Assert.Contains("\n::warning::key \"***\" of 0, object { Inner: \"***\" }\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3c", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_a_secret_is_masked()
    {
        var output = _root.With("PASS_WORD", "-----BEGIN-----\nabcdef\n").Run("--no-logo").Output;

        Assert.DoesNotContain("BEGIN", output, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdef", output, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Dispose();
}

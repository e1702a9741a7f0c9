namespace MlPipeline.Data.Tests.Pinning;

public sealed class Two_pins_at_once : IDisposable
{
    private readonly Repository repository = new();
    private readonly Repository other = new();

    [Fact]
    public async Task Of_two_checkouts_into_one_remote_both_end_well()
    {
        other.UseRemote($"url = {repository.Remote}");
        for (var round = 0; round < 3; round++)
        {
            for (var file = 0; file < 300; file++)
            {
                repository.Write($"tree/{file}", $"{round} {file}");
                other.Write($"tree/{file}", $"{round} {file} {file % 2}");
            }

            using var first = WorkerProcess.Start("pin", repository.Root, "tree");
            using var second = WorkerProcess.Start("pin", other.Root, "tree");
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
            await second.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(("", ""), (await first.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
            Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        }
    }

    public void Dispose()
    {
        repository.Dispose();
        other.Dispose();
    }
}

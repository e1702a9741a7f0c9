using System.Net;
using System.Net.Sockets;
using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Hosting;

public sealed class Ends(SharedServer shared)
{
    private static readonly Dictionary<string, string> HeldByParent = new() { ["MLPIPELINE_PARENT_PIPE"] = "1" };

    [Fact]
    public async Task By_SIGTERM_are_by_0_and_say_nothing_more_on_standard_output()
    {
        await using var service = await ServiceProcess.Start(shared.Sample);
        service.Terminate();
        Assert.Equal((ExitCodes.Passed, ""), (await service.HasEnded(), await service.RestOfOutput()));
    }

    [Fact]
    public async Task By_SIGTERM_let_a_request_end_and_say_not_ready_meanwhile()
    {
        await using var service = await ServiceProcess.Start(shared.Sample);
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var body = Encoding.ASCII.GetBytes(SharedServer.Row);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(RawRequest.Head($"Content-Length: {body.Length}\n").ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);
        await stream.WriteAsync(body.AsMemory(0, 10), TestContext.Current.CancellationToken);
        await Until(async () => (await service.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Contains("requests_in_flight 2\n", StringComparison.Ordinal));
        service.Terminate();
        await Until(async () =>
        {
            using var ready = await service.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            return ready.StatusCode == HttpStatusCode.ServiceUnavailable;
        });
        await stream.WriteAsync(body.AsMemory(10), TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 200", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Passed, await service.HasEnded());
    }

    [Fact]
    public async Task By_SIGTERM_do_not_wait_for_ever_for_a_request_that_hangs()
    {
        await using var service = await ServiceProcess.Start(shared.Sample);
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(RawRequest.Head("Content-Length: 1000\n").ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);
        service.Terminate();
        Assert.Equal(ExitCodes.Passed, await service.HasEnded());
    }

    [Fact]
    public async Task With_the_parent_that_held_the_pipe()
    {
        await using var service = await ServiceProcess.Start(shared.Sample.Folder, HeldByParent);
        service.Input.Close();
        Assert.Equal(ExitCodes.Broken, await service.HasEnded());
    }

    [Fact]
    public async Task With_the_parent_that_held_the_pipe_without_keys_on_it()
    {
        using var folder = new TestFolder();
        await using var service = await ServiceProcess.Start(shared.Sample.Folder, HeldByParent, "--keys", folder.Write("keys", ""));
        service.Input.Close();
        Assert.Equal(ExitCodes.Broken, await service.HasEnded());
    }

    [Fact]
    public async Task Do_not_come_with_the_parent_that_said_to_keep()
    {
        await using var service = await ServiceProcess.Start(shared.Sample.Folder, HeldByParent);
        await service.Input.WriteAsync("keep\n");
        service.Input.Close();
        for (var time = 0; time < 5; time++)
        {
            using var ready = await service.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        }

        service.Terminate();
        Assert.Equal(ExitCodes.Passed, await service.HasEnded());
    }

    [Fact]
    public async Task Do_not_come_with_the_end_of_input_where_no_parent_holds_it()
    {
        await using var service = await ServiceProcess.Start(shared.Sample);
        service.Input.Close();
        for (var time = 0; time < 5; time++)
        {
            using var ready = await service.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        }

        service.Terminate();
        Assert.Equal(ExitCodes.Passed, await service.HasEnded());
    }

    // The test's own time limit is the only limit.
    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}

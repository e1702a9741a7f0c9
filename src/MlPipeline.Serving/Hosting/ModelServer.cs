using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Serving.Commands;
using MlPipeline.Serving.Documents;
using MlPipeline.Serving.Http;
using MlPipeline.Serving.Keys;
using MlPipeline.Serving.Measuring;
using MlPipeline.Serving.Rows;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Executables;
using MlPipeline.Training.Rows;
using MlPipeline.Training.Workers;

namespace MlPipeline.Serving.Hosting;

/// <summary>Serves a model until it is told to end.</summary>
internal sealed class ModelServer<TRow>(BinaryModel<TRow> model, ServeOptions options)
    where TRow : BinaryRow, new()
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(2);

    /// <summary>Returns the exit code when the service has drained.</summary>
    /// <exception cref="UserException">The model, the keys or the address are not as they must be.</exception>
    public int Run()
    {
        // Held from the start, so that a signal during the start is not lost.
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, ended));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, ended));
        using var input = Console.OpenStandardInput();
        var keys = KeyLines.Read(options.Keys, input);
        if (ParentPipe.IsHeld)
            ParentPipe.EndWithParent();
        Serve(keys, ended.Task).GetAwaiter().GetResult();
        return ExitCodes.Passed;
    }

    private static void End(PosixSignalContext context, TaskCompletionSource ended)
    {
        context.Cancel = true;
        ended.TrySetResult();
    }

    private async Task Serve(ApiKeys keys, Task ended)
    {
        var description = ModelDescriber.Describe(model);
        var folder = new ModelFolder(options.Model);
        var served = folder.Read(description.Name);
        var columns = RowSchema.Of<TRow>();
        var domains = columns.Select(column => new ColumnDomain(column.Description, served.Categories.GetValueOrDefault(column.Description.Name))).ToList();
        var parts = Parts(keys, description, served, domains);
        var fields = columns.Zip(domains, (column, domain) => new JsonField<TRow>(column, domain)).ToList();
        var rows = new JsonRowReader<TRow>(fields, options.RowLimit, parts.Measurements.Rejections);
        var endpoint = new PredictEndpoint<TRow>(folder.Load<TRow>(), rows, new PredictionAnswer(description, served), parts.Measurements.Predictions);
        await using var server = WebServer.Create(options, new RequestHandler(parts, endpoint.Answer).Handle);
        await Serve(server, parts, ended);
    }

    private async Task Serve(WebApplication server, ServiceParts parts, Task ended)
    {
        var address = await WebServer.Listen(server, options);
        await Console.Out.WriteLineAsync($"listening {address}");
        await Console.Out.FlushAsync();
        await ended;
        parts.Log("draining");
        await new Drain(parts.Readiness, parts.Measurements.Requests, TimeProvider.System).Run();
        using var patience = new CancellationTokenSource(StopWithin);
        await server.StopAsync(patience.Token);
        parts.Log("ended");
    }

    private ServiceParts Parts(ApiKeys keys, ModelDescription description, ServedModel served, IReadOnlyList<ColumnDomain> domains)
    {
        Log(keys.Count == 0
            ? "no keys: every request but /health is refused; give --keys"
            : string.Create(CultureInfo.InvariantCulture, $"keys: {keys.Count}"));
        Log($"model {served.Name} {served.Model}");
        return new ServiceParts(keys, new Readiness(), new Measurements(description, served), options.BodyLimit)
        {
            Model = ModelDocument.Of(description, served, domains),
            OpenApi = new OpenApiDocument(description, served, domains, options.RowLimit).ToJson(),
            Log = Log,
        };
    }

    private static void Log(string line) => Console.Error.WriteLine(line);
}

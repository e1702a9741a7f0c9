using System.Net;
using System.Net.Sockets;
using Docker.DotNet;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Deployment.Engines;

/// <summary>Speaks with a container engine, one question at a time, and tells its faults in our way.</summary>
internal sealed class Engine : IDisposable
{
    private readonly Uri endpoint;
    private readonly DockerClient client;

    private Engine(Uri endpoint, DockerClient client)
    {
        this.endpoint = endpoint;
        this.client = client;
    }

    /// <exception cref="UserException">No engine answers there.</exception>
    public static Engine Connect(Uri endpoint, CancellationToken cancellation)
    {
        var engine = new Engine(endpoint, new DockerClientBuilder().WithEndpoint(endpoint).Build());
        try
        {
            engine.Do(client => client.System.PingAsync(cancellation));
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    public void Do(Func<DockerClient, Task> question) => Ask(async client =>
    {
        await question(client).ConfigureAwait(false);
        return true;
    });

    /// <summary>Asks, and treats an answer of "there is no such thing" or "it is so already" as done.</summary>
    public void DoIfThere(Func<DockerClient, Task> question)
    {
        try
        {
            Do(question);
        }
        catch (UserException fault) when (fault.InnerException is DockerApiException { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.NotModified })
        {
            // Gone, or going.
        }
    }

    /// <exception cref="UserException">The engine does not answer, or refuses.</exception>
    public T Ask<T>(Func<DockerClient, Task<T>> question)
    {
        try
        {
            return Task.Run(() => question(client)).GetAwaiter().GetResult();
        }
        catch (DockerApiException fault)
        {
            throw new UserException(new UserFault("The Docker engine refuses", "mend what it names") { Place = endpoint.ToString(), Actual = ChildText.Plain(fault.Message) }, fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or SocketException or IOException or TimeoutException)
        {
            throw new UserException(
                new UserFault("No Docker engine answers", "install or start Docker, or use --staging process")
                {
                    Place = endpoint.ToString(),
                    Actual = ChildText.Plain(fault.Message),
                },
                fault);
        }
    }

    public void Dispose() => client.Dispose();
}

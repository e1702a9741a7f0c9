using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using MlPipeline.Containers.Archives;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Engines;

/// <summary>The images of a Docker engine.</summary>
public sealed class DockerEngine : IDisposable
{
    private const string Mend = "start Docker, set DOCKER_HOST to its address, or stage with --staging process";

    private readonly Uri endpoint;
    private readonly DockerClient client;

    /// <summary>Names an engine; nothing is sent yet.</summary>
    /// <param name="endpoint">Its address: <c>unix:///var/run/docker.sock</c>, <c>tcp://host:port</c> or <c>npipe://./pipe/docker_engine</c>.</param>
    public DockerEngine(Uri endpoint)
    {
        this.endpoint = endpoint;
        client = new DockerClientBuilder().WithEndpoint(endpoint).Build();
    }

    /// <summary>The engine's version.</summary>
    /// <exception cref="UserException">No engine answers there.</exception>
    public string Ping(CancellationToken cancellation) => Ask(async () => (await client.System.GetVersionAsync(cancellation).ConfigureAwait(false)).Version);

    /// <summary>Brings an image into the engine, unless it is there, and gives it a tag. What the engine holds afterwards is held against the image's digest.</summary>
    /// <param name="layout">The folder of the image's OCI layout, a full path.</param>
    /// <param name="image">What the step that made it said of it.</param>
    /// <param name="tag">Such as <c>credit-risk:latest</c>.</param>
    /// <param name="progress">Told how many bytes were sent, and of how many; called in order, while they are sent.</param>
    /// <param name="cancellation">Stops the sending.</param>
    /// <returns>Whether the image had to be sent.</returns>
    /// <exception cref="UserException">No engine answers, it refuses the image, or it holds another afterwards.</exception>
    public bool Load(string layout, ImageManifest image, string tag, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var there = Holds(image.Config, cancellation);
        if (there)
            Tag(image.Config, tag, cancellation);
        else
            Send(ImageArchive.Of(layout, tag), progress, cancellation);
        if (IdOf(tag, cancellation) is var id && id != image.Config.ToString())
            throw new UserException(new UserFault("The engine holds another image under the tag than the one that was sent", "./build.sh BuildImage --verify")
            {
                Place = tag,
                Expected = image.Config.ToString(),
                Actual = id ?? "no image",
            });
        return !there;
    }

    /// <summary>Whether the engine has the image of a configuration digest.</summary>
    public bool Holds(Digest config, CancellationToken cancellation) => IdOf(config.ToString(), cancellation) == config.ToString();

    /// <summary>Removes a tag, and the image with its last tag; it need not be there.</summary>
    public void Remove(string tag, CancellationToken cancellation) => Ask(async () =>
    {
        try
        {
            await client.Images.DeleteImageAsync(tag, new ImageDeleteParameters(), cancellation).ConfigureAwait(false);
        }
        catch (DockerApiException fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }

        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private void Send(ImageArchive archive, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var answer = new LoadAnswer();
        Ask(async () =>
        {
            using var stream = new ReportingStream(archive.Open(), archive.Length, progress);
            await client.Images.LoadImageAsync(new ImageLoadParameters { Quiet = true }, stream, answer, cancellation).ConfigureAwait(false);
            return true;
        });
        if (answer.Error is { } error)
            throw new UserException(new UserFault("The engine refuses the image", "look at the engine's log, and for free space where it keeps images") { Place = endpoint.ToString(), Actual = error });
    }

    private void Tag(Digest config, string tag, CancellationToken cancellation) => Ask(async () =>
    {
        var colon = tag.LastIndexOf(':');
        await client.Images.TagImageAsync(config.ToString(), new ImageTagParameters { RepositoryName = tag[..colon], Tag = tag[(colon + 1)..] }, cancellation).ConfigureAwait(false);
        return true;
    });

    private string? IdOf(string name, CancellationToken cancellation) => Ask(async () =>
    {
        try
        {
            return (await client.Images.InspectImageAsync(name, cancellation).ConfigureAwait(false)).ID;
        }
        catch (DockerApiException fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    private T Ask<T>(Func<Task<T>> question)
    {
        try
        {
            return Task.Run(question).GetAwaiter().GetResult();
        }
        catch (DockerApiException fault)
        {
            throw new UserException(new UserFault("The Docker engine refuses what it is asked", "look at the engine's log") { Place = endpoint.ToString(), Actual = fault.Message }, fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new UserException(new UserFault("No Docker engine answers", Mend) { Place = endpoint.ToString(), Actual = fault.Message }, fault);
        }
    }
}

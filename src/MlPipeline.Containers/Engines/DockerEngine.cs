using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using MlPipeline.Containers.Archives;
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

    /// <summary>Brings an image into the engine, unless it is there, and gives it a tag. What the engine holds afterwards is held against the image's digests.</summary>
    /// <remarks>The image that had the tag before is removed, unless it has another tag or a container uses it.</remarks>
    /// <param name="layout">The folder of the image's OCI layout, a full path.</param>
    /// <param name="image">What the step that made it said of it.</param>
    /// <param name="tag">Such as <c>credit-risk:latest</c>.</param>
    /// <param name="progress">Told how many bytes were sent, and of how many; called in order, while they are sent.</param>
    /// <param name="cancellation">Stops the sending.</param>
    /// <returns>The id by which the engine knows the image, and whether it had to be sent.</returns>
    /// <exception cref="UserException">No engine answers, it refuses the image, or it holds another afterwards.</exception>
    public LoadedImage Load(string layout, ImageManifest image, string tag, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var before = Inspect(tag, cancellation);
        var there = Find(image, cancellation);
        if (there is not null && there.Id != before?.Id)
            Tag(there.Id, tag, cancellation);
        if (there is null)
            Send(ImageArchive.Of(layout, tag), progress, cancellation);
        var loaded = Inspect(tag, cancellation);
        if (loaded is null || !(loaded.IsNamedAfter(image) || loaded.HasLayersOf(image)))
            throw Another(image, tag, loaded);
        if (before is not null && before.Id != loaded.Id)
            RemoveUnused(before.Id, cancellation);
        return new LoadedImage(loaded.Id, there is null);
    }

    /// <summary>Whether the engine has the image, under the digest of its configuration or of its manifest.</summary>
    public bool Holds(ImageManifest image, CancellationToken cancellation) => Find(image, cancellation) is not null;

    /// <summary>Removes a tag, and the image with its last tag; it need not be there.</summary>
    public void Remove(string tag, CancellationToken cancellation) => Delete(tag, cancellation, HttpStatusCode.NotFound);

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

    private void Tag(string id, string tag, CancellationToken cancellation) => Ask(async () =>
    {
        var colon = tag.LastIndexOf(':');
        await client.Images.TagImageAsync(id, new ImageTagParameters { RepositoryName = tag[..colon], Tag = tag[(colon + 1)..] }, cancellation).ConfigureAwait(false);
        return true;
    });

    // Layers alone do not tell an image: another configuration may stand on them.
    private EngineImage? Find(ImageManifest image, CancellationToken cancellation) => new[] { image.Config, image.Manifest }
        .Select(digest => Inspect(digest.ToString(), cancellation))
        .FirstOrDefault(found => found is not null && found.IsNamedAfter(image));

    private void RemoveUnused(string id, CancellationToken cancellation)
    {
        // By its id, an image would go with a last tag that others gave it.
        if (Inspect(id, cancellation) is { Tags: [] })
            Delete(id, cancellation, HttpStatusCode.NotFound, HttpStatusCode.Conflict);
    }

    private void Delete(string name, CancellationToken cancellation, params HttpStatusCode[] harmless) => Ask(async () =>
    {
        try
        {
            await client.Images.DeleteImageAsync(name, new ImageDeleteParameters(), cancellation).ConfigureAwait(false);
        }
        catch (DockerApiException fault) when (harmless.Contains(fault.StatusCode))
        {
            return false;
        }

        return true;
    });

    private EngineImage? Inspect(string name, CancellationToken cancellation) => Ask(async () =>
    {
        try
        {
            return EngineImage.Of(await client.Images.InspectImageAsync(name, cancellation).ConfigureAwait(false));
        }
        catch (DockerApiException fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    private static UserException Another(ImageManifest image, string tag, EngineImage? found) =>
        new(new UserFault("The engine holds another image under the tag than the one that was sent", "./build.sh BuildImage --verify")
        {
            Place = tag,
            Expected = image.Config.ToString(),
            Actual = found?.Id ?? "no image",
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

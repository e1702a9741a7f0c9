using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Assembling;

/// <summary>Says how an image is started, and what it consists of.</summary>
internal static class ConfigComposer
{
    private const string Epoch = "1970-01-01T00:00:00Z";
    private const string Port = "8080";
    private const string User = "65532:65532";
    private const long Second = 1_000_000_000;

    public static OciConfig Compose(AssembledImage image) => new()
    {
        Created = Epoch,
        Architecture = image.Architecture.Oci,
        Os = "linux",
        Variant = image.Base.Config?.Variant,
        Config = Runtime(image),
        Rootfs = new OciRootfs { DiffIds = [.. image.Layers.Select(layer => layer.DiffId)] },
        History = [.. BaseHistory(image), .. image.Own.Select(History)],
    };

    public static OciManifest Manifest(AssembledImage image, OciDescriptor config) => new()
    {
        MediaType = MediaTypes.Manifest,
        Config = config,
        Layers = [.. image.Layers.Select(layer => new OciDescriptor(MediaTypes.GzipLayer, layer.Digest, layer.Size))],
    };

    private static OciRuntime Runtime(AssembledImage image)
    {
        var program = $"/{ApplicationLayers.AppFolder}/{image.Request.Executable}";
        return new OciRuntime
        {
            User = User,
            ExposedPorts = new(StringComparer.Ordinal) { [$"{Port}/tcp"] = [] },
            Env = Environment(image),
            Entrypoint = [program, "serve", "--model", $"/{ApplicationLayers.ModelFolder}", "--address", "0.0.0.0", "--port", Port],
            WorkingDir = $"/{ApplicationLayers.AppFolder}",
            Labels = new(StringComparer.Ordinal)
            {
                ["org.opencontainers.image.title"] = image.Request.Name,
                ["org.opencontainers.image.description"] = image.Request.Description,
                ["org.opencontainers.image.base.digest"] = image.Base.Base.Digest.ToString(),
                ["org.opencontainers.image.base.name"] = image.Base.Base.Reference,
            },
            StopSignal = "SIGTERM",
            Healthcheck = new OciHealthcheck
            {
                Test = ["CMD", program, "probe", "--port", Port],
                Interval = 10 * Second,
                Timeout = 5 * Second,
                StartPeriod = 10 * Second,
                Retries = 3,
            },
        };
    }

    // The base's variables stay, except those that the service needs to be otherwise.
    private static IReadOnlyList<string> Environment(AssembledImage image)
    {
        var variables = (image.Base.Config?.Config?.Env ?? [])
            .Select(variable => variable.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        variables.TryAdd("PATH", "/usr/bin:/bin");
        variables["DOTNET_EnableDiagnostics"] = "0";
        variables["LANG"] = "C.UTF-8";
        variables["TZ"] = "UTC";
        if (image.Base.Config is null)
            variables["SSL_CERT_FILE"] = "/" + HostFiles.CertificatesPath;
        return [.. variables.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key}={variable.Value}")];
    }

    private static IEnumerable<OciHistory> BaseHistory(AssembledImage image) =>
        image.Base.Config is { } config ? config.History ?? [] : image.Base.Layers.Select(History);

    private static OciHistory History(ImageLayer layer) => new() { Created = Epoch, CreatedBy = "mlpipeline", Comment = layer.Name };
}

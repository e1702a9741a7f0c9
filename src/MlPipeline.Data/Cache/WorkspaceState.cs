using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Runs;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Cache;

/// <summary>What a checkout remembers of its data, beside DVC's own temporary files: nothing is lost with it but time.</summary>
/// <param name="root">The repository's root.</param>
internal sealed class WorkspaceState(string root)
{
    // As DVC writes it.
    private const string Ignored = "/config.local\n/tmp\n/cache\n";

    private const int NameLength = 24;

    private readonly string folder = Path.Combine(root, ".dvc", "tmp", "mlpipeline");

    /// <summary>Where the MD5s of verified bytes stand beside their SHA-256.</summary>
    public string KnownDigests => Path.Combine(folder, "sha256.txt");

    /// <summary>The index file of a pinned directory.</summary>
    public string TreeIndexOf(Pin pin) => Path.Combine(folder, "trees", Digest.Of(PinPaths.Relative(root, pin.Target)).Hex[..NameLength]);

    /// <summary>Holds the working tree's data for this process, and keeps version control away from what is remembered.</summary>
    public RunLock Hold(Action<string> waiting, CancellationToken cancellation)
    {
        var held = RunLock.Acquire(Path.Combine(folder, "lock"), holder => waiting($"The data of this checkout is in use by {holder}; waiting"), cancellation);
        var ignored = Path.Combine(root, ".dvc", ".gitignore");
        if (!File.Exists(ignored))
            AtomicFile.WriteText(ignored, Ignored);
        return held;
    }
}

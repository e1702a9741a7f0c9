using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Data.Restoring;

/// <summary>Brings the working tree to what its pins say.</summary>
/// <param name="index">Remembers digests of working files; restored files are recorded in it, and it is not saved.</param>
public sealed class DatasetRestorer(FileIndex index)
{
    /// <summary>
    /// Restores what is missing or outdated, every byte verified after it was written. Either every pin of the request holds at the end, or no
    /// working file has changed.
    /// </summary>
    /// <exception cref="UserException">
    /// A pin, the configuration or a stored object is at fault, a working file has local changes, or the target cannot be written.
    /// </exception>
    public DataManifest Restore(RestoreRequest request, CancellationToken cancellation) => throw new NotImplementedException(index.ToString());
}

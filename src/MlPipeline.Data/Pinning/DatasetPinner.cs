using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Pinning;

/// <summary>Stores a file or directory in the default remote and writes its pin.</summary>
/// <param name="index">Told the digests of the pinned files; it is not saved.</param>
public sealed class DatasetPinner(FileIndex index)
{
    /// <summary>
    /// Hashes once, stores objects, then writes the <c>.dvc</c> file, then adds the path to the folder's <c>.gitignore</c>: a kill at any moment
    /// leaves a pin whose objects are all stored.
    /// </summary>
    /// <exception cref="UserException">The path cannot be pinned, the configuration is at fault, or the remote cannot be written.</exception>
    public PinResult Pin(PinRequest request, CancellationToken cancellation) => throw new NotImplementedException(index.ToString());
}

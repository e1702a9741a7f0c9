using MlPipeline.Containers.Validation;
using MlPipeline.Core.Files;

namespace MlPipeline.Containers.Unpacking;

/// <summary>Unpacks an image's application and model, without its base, so that a process can be started from the very files of the image.</summary>
public static class ImageUnpacker
{
    /// <summary>
    /// Validates the whole image and unpacks every layer above the base, in one pass over its bytes. The folder appears only when all of it held; what was
    /// there is replaced.
    /// </summary>
    /// <param name="request">The image, and what it is held against.</param>
    /// <param name="folder">The target folder, a full path.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="Core.Errors.UserException">As for <see cref="ImageValidator.Validate(ValidationRequest, CancellationToken)"/>, or a layer holds what may not be unpacked.</exception>
    public static void Unpack(ValidationRequest request, string folder, CancellationToken cancellation) =>
        Whole(folder, target => ImageValidator.Validate(request, target, cancellation));

    /// <summary>Lets <paramref name="fill"/> fill a folder, which appears only when it does not throw.</summary>
    internal static void Whole(string folder, Action<UnpackTarget> fill)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        AtomicFile.DeleteParts(Path.GetDirectoryName(folder)!);
        var part = AtomicFile.PartOf(folder);
        try
        {
            Directory.CreateDirectory(part);
            fill(new UnpackTarget(part));
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(part, folder);
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
    }
}

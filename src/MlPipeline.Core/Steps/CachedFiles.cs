using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Core.Steps;

/// <summary>Files by their content.</summary>
internal sealed class CachedFiles(string folder)
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether the content is there, by its bytes; a file with other bytes goes.</summary>
    public bool Holds(Digest digest)
    {
        foreach (var file in Candidates(digest).Where(File.Exists))
        {
            if (Digest.OfFile(file) == digest)
                return true;
            File.Delete(file);
        }

        return false;
    }

    /// <summary>Keeps a file's content, unless it is there.</summary>
    public void Keep(Digest digest, string file)
    {
        var kept = PathOf(digest, IsExecutable(file));
        if (!File.Exists(kept))
            Copy(file, kept);
    }

    /// <summary>Gives the content a place, over what may stand there; false where the content is not there any more.</summary>
    public bool TryPlace(Digest digest, string target)
    {
        if (Candidates(digest).FirstOrDefault(File.Exists) is not { } file)
            return false;
        try
        {
            Copy(file, target);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static void Copy(string file, string target)
    {
        var part = AtomicFile.PartOf(target);
        try
        {
            if (!HardLink.TryCreate(file, part))
                File.Copy(file, part);
            File.Move(part, target, overwrite: true);
        }
        finally
        {
            // Two names of one file are not renamed to each other.
            File.Delete(part);
        }
    }

    private static bool IsExecutable(string file) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Executable) != 0;

    private IEnumerable<string> Candidates(Digest digest) => [PathOf(digest, isExecutable: false), PathOf(digest, isExecutable: true)];

    private string PathOf(Digest digest, bool isExecutable) => Path.Combine(folder, digest.Hex[..2], digest.Hex[2..] + (isExecutable ? ".x" : ""));
}

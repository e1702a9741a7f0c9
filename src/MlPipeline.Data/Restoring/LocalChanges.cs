using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Restoring;

/// <summary>How files that a restore would destroy are told of.</summary>
internal static class LocalChanges
{
    private const int Shown = 5;

    public static UserException Of(string root, Pin pin, IReadOnlyList<string> files)
    {
        var target = PinPaths.Relative(root, pin.Target);
        var names = files.Take(Shown).Select(file => PinPaths.Relative(root, file));
        return new UserException(new UserFault(
            "Working files differ from what is pinned, and their bytes are stored nowhere else",
            $"keep them: ./build.sh PinData --data-path \"{target}\"; or delete them; or go back to what is pinned: ./build.sh RestoreData --force")
        {
            Place = PinPaths.Relative(root, pin.File),
            Expected = $"{target} as pinned, md5 {pin.Id}",
            Actual = string.Join(", ", names) + (files.Count > Shown ? $" and {files.Count - Shown} more" : ""),
        });
    }

    public static UserException Meanwhile(string path) => new(
        new UserFault("A working file was made or changed while the data was restored", "run the same command again; nothing was replaced") { Place = path });

    public static UserException InTheWay(string path, string expected) => new(
        new UserFault("Something else stands where pinned data belongs", "move it away, then run the same command again")
        {
            Place = path,
            Expected = expected,
            Actual = new FileInfo(path) is { LinkTarget: { } target } ? $"a link to {target}" : Directory.Exists(path) ? "a folder" : File.Exists(path) && FileStamp.Of(path) is null ? "neither file nor folder" : "a file",
        });
}

using MlPipeline.Containers.Layers;
using MlPipeline.Core.Files;

namespace MlPipeline.Containers.Bases;

/// <summary>Where the host's files go in a base layer.</summary>
internal sealed class HostFiles(FileIndex index, bool verify)
{
    public const string CertificatesPath = "etc/ssl/certs/ca-certificates.crt";

    private const string Users = "root:x:0:0:root:/:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/tmp:/sbin/nologin\n";
    private const string Groups = "root:x:0:\nnonroot:x:65532:\n";
    private const string NameSources = "passwd: files\ngroup: files\nhosts: files dns\n";

    /// <summary>The libraries and their loader.</summary>
    public IEnumerable<LayerEntry> Libraries(HostClosure closure)
    {
        var loader = closure.Loader ?? "";
        var folder = Folder(Path.GetDirectoryName(closure.Libraries["libc.so.6"])!);
        foreach (var (name, source) in closure.Libraries.Where(library => library.Key != Path.GetFileName(loader)))
            yield return File($"{folder}/{name}", source, LayerMode.Plain);
        if (loader.Length > 0)
            yield return File(Folder(loader), loader, LayerMode.Executable);
    }

    /// <summary>What every program expects beside its libraries.</summary>
    public static IEnumerable<LayerEntry> Fixed() =>
    [
        LayerEntry.Link("lib", "usr/lib"),
        LayerEntry.Link("lib64", "usr/lib64"),
        LayerEntry.Folder("usr/lib64"),
        LayerEntry.Folder("tmp", LayerMode.Shared),
        LayerEntry.Text("etc/passwd", Users),
        LayerEntry.Text("etc/group", Groups),
        LayerEntry.Text("etc/nsswitch.conf", NameSources),
    ];

    /// <summary>What is taken along where the host has it.</summary>
    public IEnumerable<LayerEntry> Optional()
    {
        if (System.IO.File.Exists("/" + CertificatesPath))
            yield return File(CertificatesPath, "/" + CertificatesPath, LayerMode.Plain);
        if (!System.IO.File.Exists("/etc/os-release"))
            yield break;
        yield return File("usr/lib/os-release", "/etc/os-release", LayerMode.Plain);
        yield return LayerEntry.Link("etc/os-release", "../usr/lib/os-release");
    }

    /// <summary>A host file as an entry.</summary>
    public LayerEntry File(string path, string source, int mode) =>
        LayerEntry.File(path, source, new FileInfo(source).ResolveLinkTarget(true) is FileInfo target ? target.Length : new FileInfo(source).Length, index.DigestOf(source, verify)!.Value, mode);

    // Systems that have not merged the two have /lib beside /usr/lib; in the image one is a link to the other.
    private static string Folder(string path) => path.StartsWith("/lib", StringComparison.Ordinal) ? "usr" + path : path[1..];
}

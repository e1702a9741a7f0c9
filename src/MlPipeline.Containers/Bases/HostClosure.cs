using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Bases;

/// <summary>Finds every library of the host that a set of files needs, and what those need in turn.</summary>
internal sealed class HostClosure(LibraryFolders folders, int machine)
{
    private readonly SortedDictionary<string, string> found = new(StringComparer.Ordinal);
    private readonly Queue<(string File, ElfFile Elf)> open = new();

    /// <summary>Host paths by the name that they are needed by.</summary>
    public IReadOnlyDictionary<string, string> Libraries => found;

    /// <summary>The path that programs name as their loader.</summary>
    public string? Loader { get; private set; }

    /// <summary>Adds what the files need.</summary>
    /// <param name="files">Files of the application.</param>
    /// <param name="late">Libraries that are loaded by name at run time.</param>
    public void Add(IReadOnlyCollection<string> files, IEnumerable<string> late)
    {
        var own = files.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (ElfFile.Read(file) is { } elf)
                Enter(file, elf);
        }

        foreach (var name in late)
            Resolve(name, [], "the runtime's OpenSSL shim");
        while (open.TryDequeue(out var user))
        {
            foreach (var name in user.Elf.Needed.Where(name => !own.Contains(name)))
                Resolve(name, SearchPath(user.File, user.Elf), Path.GetFileName(user.File));
        }
    }

    private void Enter(string file, ElfFile elf)
    {
        if (elf.Machine != machine)
            throw new UserException(new UserFault("The application holds a library for another processor", "./build.sh BuildImage --base-image name@sha256:…, or build on a machine of that kind")
            {
                Place = file,
            });
        Loader ??= elf.Loader;
        open.Enqueue((file, elf));
    }

    private void Resolve(string name, IEnumerable<string> first, string user)
    {
        if (found.ContainsKey(name))
            return;
        var path = folders.Find(name, machine, first) ?? throw Missing(name, user);
        found[name] = path;
        open.Enqueue((path, ElfFile.Read(path)!));
    }

    private static IEnumerable<string> SearchPath(string file, ElfFile elf) => elf.SearchPath
        .Select(folder => folder.Replace("$ORIGIN", Path.GetDirectoryName(file)!, StringComparison.Ordinal).Replace("${ORIGIN}", Path.GetDirectoryName(file)!, StringComparison.Ordinal));

    private static UserException Missing(string name, string user) => new(new UserFault(
        $"The image needs {name}, which this machine does not have", $"install {Package(name)}, or pass --base-image name@sha256:…")
    {
        Place = $"needed by {user}",
    });

    private static string Package(string name) => name switch
    {
        "libgomp.so.1" => "the package libgomp1",
        "libssl.so.3" or "libcrypto.so.3" => "the package libssl3",
        "libstdc++.so.6" => "the package libstdc++6",
        "libz.so.1" => "the package zlib1g",
        _ => "the package that holds it",
    };
}

using System.Text.Json;
using MlPipeline.Containers.Assembling;
using MlPipeline.Containers.Documents;
using MlPipeline.Containers.Layers;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Bases;

/// <summary>A base of what the build host itself would load for the application, and nothing else: no shell, no package manager.</summary>
internal sealed class HostBase(ImageRequest request, FileIndex index)
{
    // The runtime loads these by name when it first needs them; nothing names them in a header.
    private static readonly string[] LoadedLate = ["libssl.so.3", "libcrypto.so.3"];

    private readonly HostFiles files = new(index, request.Verify);

    /// <summary>Finds every file; reads only what the index does not know.</summary>
    /// <exception cref="UserException">A library is missing, or this is no Linux.</exception>
    public HostPlan Plan(IReadOnlyCollection<string> application)
    {
        if (!OperatingSystem.IsLinux())
            throw new UserException(new UserFault("Only on Linux can an image stand on the host's own libraries", "build it on Linux; elsewhere the pipeline goes as far as ./build.sh Gate Report"));
        var architecture = Architecture.Of(request.Rid);
        var closure = new HostClosure(LibraryFolders.OfHost(architecture.Gnu), architecture.Machine);
        closure.Add(application, LoadedLate);
        var entries = files.Libraries(closure).Concat(HostFiles.Fixed()).Concat(files.Optional()).ToList();
        var packages = Packages(entries);
        entries.AddRange(packages.Licences.Select(licence => files.File(licence[1..], licence, LayerMode.Plain)));
        var plan = LayerPlan.Of(LayerNames.Base, entries);
        return new HostPlan(plan, new ImageBase("host", HostRelease.Value("PRETTY_NAME", "Linux"), plan.Content()), packages.Packages);
    }

    private HostPackages Packages(List<LayerEntry> entries)
    {
        var taken = entries.Where(entry => entry.Source is not null).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        var content = Digest.Of(string.Concat(taken.Select(entry => $"{entry.Source} {entry.Digest}\n")));
        var file = Path.Combine(request.LayerCache, "host", "packages.json");
        var database = FileStamp.Of(DebianDatabase.StatusFile);
        if (!request.Verify && Known(file) is { } known && known.Content == content && known.Database == database)
            return known;
        var packages = DebianDatabase.Exists ? Read(content, database, taken) : new HostPackages(content, null, [], []);
        AtomicFile.WriteBytes(file, CanonicalJson.Serialize(packages, BaseJson.Default.HostPackages));
        return packages;
    }

    private static HostPackages Read(Digest content, FileStamp? database, List<LayerEntry> taken)
    {
        var owners = DebianDatabase.Owners([.. taken.Select(entry => entry.Source!)]);
        var packages = taken.Where(entry => owners.ContainsKey(entry.Source!))
            .GroupBy(entry => owners[entry.Source!])
            .OrderBy(package => package.Key.Name, StringComparer.Ordinal)
            .Select(package => new BasePackage(package.Key.Name, package.Key.Version, package.Key.Architecture, [.. package.Select(entry => new FileRecord(entry.Path, entry.Size, entry.Digest!.Value))]))
            .ToList();
        // The licences of what is passed on go with it.
        var licences = packages.Select(package => $"/usr/share/doc/{package.Name}/copyright").Where(File.Exists).ToList();
        return new HostPackages(content, database, packages, licences);
    }

    private static HostPackages? Known(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), BaseJson.Default.HostPackages) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

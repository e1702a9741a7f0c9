using System.Runtime.InteropServices;
using System.Text;
using MlPipeline.Containers.Assembling;
using MlPipeline.Containers.Validation;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;

namespace MlPipeline.Containers.Tests.Support;

/// <summary>
/// A published application that is small and yet real: its executable is the host's shell, which takes <c>serve</c> and <c>probe</c> for
/// scripts, and it carries a native library of the runtime.
/// </summary>
internal sealed class Sample : IDisposable
{
    private const string Shell = "/bin/dash";
    private const string Sleep = "/bin/sleep";
    private const string NativeLibrary = "libSystem.Native.so";

    private readonly TestFolder folder = new();

    public Sample()
    {
        Assert.SkipUnless(File.Exists(Shell) && File.Exists(Sleep), $"{Shell} and {Sleep} are the sample's files.");
        Directory.CreateDirectory(Application);
        Directory.CreateDirectory(Path.GetDirectoryName(Model)!);
        File.Copy(Shell, At("sample"));
        // Under the name of the only other program that a published application has.
        File.Copy(Sleep, At("createdump"));
        File.Copy(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), NativeLibrary), At(NativeLibrary));
        File.WriteAllText(At("serve"), "/app/createdump 600\n");
        File.WriteAllText(At("probe"), "test -r /model/model.zip\n");
        File.WriteAllText(At("sample.dll"), "the project's own assembly");
        File.WriteAllText(At("Some.Package.dll"), string.Concat(Enumerable.Range(0, 100_000).Select(line => $"line {line}\n")));
        File.WriteAllText(At("sample.deps.json"), Dependencies);
        File.WriteAllBytes(Model, Encoding.UTF8.GetBytes("the model's archive"));
    }

    public string Root => folder.Path;

    public string Application => folder.At("output", "Sample", "app");

    public string Model => folder.At("output", "Sample", "model.zip");

    public string Layout => folder.At("output", "Sample", "image");

    public string Cache => folder.At("layers");

    private static string Dependencies => $$"""
        {
          "runtimeTarget": { "name": "net/linux" },
          "targets": { "net": {}, "net/linux": {
            "Sample/1.0.0": { "runtime": { "sample.dll": {} } },
            "runtimepack.Some.Runtime/10.0.1": { "native": { "{{NativeLibrary}}": { "fileVersion": "0.0.0.0" } } },
            "Some.Package/2.1.0": { "runtime": { "lib/net10.0/Some.Package.dll": {} } } } },
          "libraries": {
            "Sample/1.0.0": { "type": "project", "sha512": "" },
            "runtimepack.Some.Runtime/10.0.1": { "type": "runtimepack", "sha512": "" },
            "Some.Package/2.1.0": { "type": "package", "sha512": "sha512-{{Convert.ToBase64String(Encoding.UTF8.GetBytes("some hash"))}}" } }
        }
        """;

    /// <summary>A file of the application.</summary>
    public string At(string name) => Path.Combine(Application, name);

    /// <summary>What asks for the sample's image, by its files as they are now.</summary>
    public ImageRequest Request() => new(new StepInputs { { "model", Digest.OfFile(Model) } }, Root)
    {
        Name = "sample",
        Description = "A sample.",
        Rid = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64",
        ApplicationFolder = Application,
        ApplicationFiles = [.. Directory.EnumerateFiles(Application).Order(StringComparer.Ordinal).Select(file => FileRecord.Of(Root, file))],
        Executable = "sample",
        ModelArchive = Model,
        Model = new ServedModel { Name = "sample", Model = Digest.OfFile(Model), Training = Digest.Of("training"), Categories = [] },
        Layout = Layout,
        Sbom = folder.At("output", "Sample", "sbom.cdx.json"),
        Provenance = folder.At("output", "Sample", "provenance.intoto.json"),
        LayerCache = Cache,
    };

    public ImageManifest Assemble() => Assemble(Request());

    public ImageManifest Assemble(ImageRequest request) =>
        new ImageAssembler(FileIndex.Open(folder.At("index.json"), TimeProvider.System), TimeProvider.System).Assemble(request, TestContext.Current.CancellationToken);

    public void Validate(ImageManifest image) =>
        ImageValidator.Validate(new ValidationRequest(Layout, image, Digest.OfFile(Model)), TestContext.Current.CancellationToken);

    public string BlobOf(Digest digest) => Path.Combine(Layout, "blobs", "sha256", digest.Hex);

    public void Dispose() => folder.Dispose();
}

using MlPipeline.Core.Digests;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class The_committed_pin : IDisposable
{
    private const string Pin = "src/Models/CreditRisk/data/german-credit.csv.dvc";

    private readonly Repository repository = new();

    [Fact]
    public void Restores_the_german_credit_data_from_the_committed_store()
    {
        CopyTree(".dvc");
        CopyTree("src/Models/store");
        repository.Write(Pin, File.ReadAllBytes(Path.Combine(Checkout(), Pin)));

        var manifest = repository.Run(new(repository.Root, PinFiles.Below(repository.At("src/Models")))).Manifest;

        var output = Assert.Single(manifest.Outputs);
        Assert.Equal(
            ("src/Models/CreditRisk/data/german-credit.csv", 139016, "38b6dbf6fb4b0311a3ffc005730f42623128591fb36473ab3c22d270c0467632"),
            (output.Path, output.Size, Digest.OfFile(repository.At(output.Path)).Hex));
        Assert.Equal("sha256", Assert.Single(manifest.Artifacts).VerifiedBy);
    }

    public void Dispose() => repository.Dispose();

    private void CopyTree(string folder)
    {
        var from = Path.Combine(Checkout(), folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            repository.Write(Path.Combine(folder, Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
    }

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        return folder;
    }
}

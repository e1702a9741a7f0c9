using System.Text;
using System.Text.Json;
using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Tests.Json;

public sealed class Canonical_JSON
{
    private const string Expected = """
        {
          "schemaVersion": 2,
          "inputs": {
            "a/<ä>.dvc": "x",
            "b": "y"
          },
          "artifacts": [
            {
              "pin": "a/<ä>.dvc",
              "path": "a/<ä>",
              "md5": "e5ebd4c02cefbe7955977c67ada242b7",
              "digest": "sha256:74159cfc6950b7cef5e73052e7e49884e217593b7d2cb37816e1697b32463e04",
              "size": 8,
              "files": 1,
              "verifiedBy": "md5"
            }
          ],
          "outputs": [
            {
              "path": "a/<ä>",
              "size": 8,
              "digest": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            }
          ]
        }

        """;

    private static readonly DataManifest Manifest = new()
    {
        Inputs = new StepInputs { { "b", "y" }, { "a/<ä>.dvc", "x" } },
        Artifacts = [new PinnedArtifact("a/<ä>.dvc", "a/<ä>", "e5ebd4c02cefbe7955977c67ada242b7") { Digest = Digest.Of("8 bytes."), Size = 8, Files = 1, VerifiedBy = "md5" }],
        Outputs = [new FileRecord("a/<ä>", 8, Digest.Of(""))],
    };

    [Fact]
    public void Is_written_in_one_way_only() =>
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(CanonicalJson.Serialize(Manifest, ManifestJson.Canonical.DataManifest)));

    [Fact]
    public void Reads_back_to_the_same_bytes()
    {
        var bytes = CanonicalJson.Serialize(Manifest, ManifestJson.Canonical.DataManifest);
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("data.json"), bytes);

        var read = CanonicalJson.ReadFile(folder.At("data.json"), ManifestJson.Canonical.DataManifest, "");

        Assert.Equal(bytes, CanonicalJson.Serialize(read, ManifestJson.Canonical.DataManifest));
        Assert.Equal(Manifest.Inputs.Key(), read.Inputs.Key());
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0 / 3, "0.333333333333")]
    [InlineData(2.0 / 3, "0.666666666667")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(-0.0, "0")]
    [InlineData(1e-300, "1E-300")]
    [InlineData(123456789012345, "123456789012000")]
    public void Has_numbers_of_twelve_significant_digits(double number, string text) =>
        Assert.Contains($"\"bound\": {text},", Written(number), StringComparison.Ordinal);

    [Fact]
    public void Gives_the_same_text_for_a_number_that_it_has_once_written() => Gen.Double.Where(double.IsFinite).Sample(number =>
    {
        var text = Written(number);
        var read = JsonSerializer.Deserialize(text, ManifestJson.Canonical.GateSet)!;
        return Written(read.Gates[0].Bound) == text;
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Has_no_place_for_what_is_no_number(double number) => Assert.Throws<JsonException>(() => Written(number));

    [Fact]
    public void Names_kinds_in_kebab_case_and_leaves_out_what_is_not_there()
    {
        Assert.Contains("\"kind\": \"group-difference\"", Written(1), StringComparison.Ordinal);
        Assert.DoesNotContain("groupBy", Written(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\": 1}")]
    [InlineData("{\"inputs\": {}, \"artifacts\": [], \"outputs\": [], \"surprise\": 1}")]
    [InlineData("{\"inputs\": {}, \"artifacts\": [], \"outputs\": [{\"path\": \"a\", \"size\": 1, \"digest\": \"md5:1\"}]}")]
    public void That_is_another_than_it_should_be_is_refused_with_its_place_and_mend(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("data.json"), json);

        var fault = Assert.Throws<UserException>(
            () => CanonicalJson.ReadFile(folder.At("data.json"), ManifestJson.Canonical.DataManifest, "run it again")).Fault;

        Assert.Equal((folder.At("data.json"), "run it again"), (fault.Place, fault.Mend));
    }

    private static string Written(double bound) => Encoding.UTF8.GetString(CanonicalJson.Serialize(
        new GateSet([new GateDefinition(GateKind.GroupDifference, MetricNames.Auc, bound, "because")]), ManifestJson.Canonical.GateSet));
}

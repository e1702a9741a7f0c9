using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(EndToEndRuns.Name)]
public sealed class DamagedData(FinishedPipeline pipeline)
{
    private const string Working = "src/Models/CreditRisk/data/german-credit.csv";
    private const string Pin = Working + ".dvc";

    [Fact]
    public void A_changed_byte_in_the_store_is_named_and_nothing_is_restored()
    {
        using var copy = pipeline.Copy();
        var stored = StoredObject(copy);
        var bytes = File.ReadAllBytes(stored);
        bytes[bytes.Length / 2] ^= 1;
        Replace(stored, bytes);
        File.Delete(copy[Working]);
        var result = copy.Build().ExpectExit(3);
        Assert.Contains(Path.GetFileName(stored), result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(copy[Working]));
        Assert.Contains("RestoreData", File.ReadAllText(Path.Combine(copy.Output, "comment.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_object_is_named_and_the_next_run_with_it_is_right()
    {
        using var copy = pipeline.Copy();
        var stored = StoredObject(copy);
        var bytes = File.ReadAllBytes(stored);
        File.Delete(stored);
        File.Delete(copy[Working]);
        var result = copy.Build().ExpectExit(3);
        Assert.Contains("mend", result.Output, StringComparison.Ordinal);
        Replace(stored, bytes);
        copy.Build().ExpectExit(0);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }

    [Fact]
    public void A_pin_that_does_not_parse_is_named()
    {
        using var copy = pipeline.Copy();
        File.WriteAllText(copy[Pin], "outs: [");
        Assert.Contains(Pin, copy.Build().ExpectExit(3).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_pin_is_a_clear_error()
    {
        using var copy = pipeline.Copy();
        File.Delete(copy[Pin]);
        var result = copy.Build().ExpectExit(3);
        Assert.Contains("not pinned", result.Output, StringComparison.Ordinal);
        Assert.Contains($"PinData --data-path {Working}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_change_is_not_overwritten_without_force()
    {
        using var copy = pipeline.Copy();
        File.AppendAllText(copy[Working], "precious");
        copy.Build().ExpectExit(3);
        Assert.EndsWith("precious", File.ReadAllText(copy[Working]), StringComparison.Ordinal);
        copy.Build("RestoreData", "--force").ExpectExit(0);
        Assert.DoesNotContain("precious", File.ReadAllText(copy[Working]), StringComparison.Ordinal);
    }

    private static string StoredObject(Checkout checkout)
    {
        var line = File.ReadAllLines(checkout[Pin]).First(text => text.Contains("md5: ", StringComparison.Ordinal));
        var md5 = line[(line.IndexOf("md5: ", StringComparison.Ordinal) + 5)..].Trim();
        return checkout[Path.Combine("src", "Models", "store", "files", "md5", md5[..2], md5[2..])];
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }
}

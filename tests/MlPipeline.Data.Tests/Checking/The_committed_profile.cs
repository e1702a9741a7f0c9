using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;

namespace MlPipeline.Data.Tests.Checking;

public sealed class The_committed_profile
{
    [Fact]
    public void Is_what_is_found_in_the_very_data_that_it_names()
    {
        var folder = Path.Combine(Checkout(), "src", "Models", "CreditRisk", "baseline");
        var record = CanonicalJson.ReadFile(Path.Combine(folder, "baseline.json"), ManifestJson.Canonical.BaselineRecord, "");
        var committed = CanonicalJson.ReadFile(Path.Combine(folder, "profile.json"), ManifestJson.Canonical.BaselineProfile, "");
        var data = Directory.EnumerateFiles(Path.Combine(Checkout(), "src", "Models", "store"), "*", SearchOption.AllDirectories).Single(file => Digest.OfFile(file) == committed.Data);
        var model = Described.Model with { Columns = record.Columns, Label = record.Label, Split = record.Split };

        var profile = DatasetValidator.Validate(new([], TableFile.Read(data, TextFormat.Default), model)).Profile;

        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "profile.json")), CanonicalJson.Serialize(committed with { Profile = profile }, ManifestJson.Canonical.BaselineProfile));
    }

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        return folder;
    }
}

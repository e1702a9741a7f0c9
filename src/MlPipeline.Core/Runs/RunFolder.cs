namespace MlPipeline.Core.Runs;

/// <summary>Where a model's run lies: <c>output/&lt;model&gt;/</c>.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="Model">The model.</param>
public sealed record RunFolder(string Root, ModelProject Model)
{
    /// <summary>The run's folder.</summary>
    public string Output => Path.Combine(Root, "output", Model.Name);

    /// <summary>Manifest of RestoreData.</summary>
    public string DataManifest => Path.Combine(Output, "data.json");

    /// <summary>Manifest of Compile.</summary>
    public string ApplicationManifest => Path.Combine(Output, "application.json");

    /// <summary>What the model's executable says of itself, beside its files.</summary>
    public string Description => Path.Combine(Output, "description.json");

    /// <summary>The published files.</summary>
    public string Application => Path.Combine(Output, "app");

    /// <summary>Manifest of ValidateData.</summary>
    public string ValidationManifest => Path.Combine(Output, "validation.json");

    /// <summary>Manifest of Train.</summary>
    public string TrainingManifest => Path.Combine(Output, "training.json");

    /// <summary>The canonical model archive.</summary>
    public string ModelArchive => Path.Combine(Output, "model.zip");

    /// <summary>The candidate's scores of the held-out rows.</summary>
    public string Scores => Path.Combine(Output, "scores.csv");

    /// <summary>Held-out rows as requests to the service, each with the score that it must give: one JSON object a line.</summary>
    public string Golden => Path.Combine(Output, "golden.jsonl");

    /// <summary>Permutation importance by column.</summary>
    public string Importance => Path.Combine(Output, "importance.json");

    /// <summary>The baseline's scores of the same rows.</summary>
    public string BaselineScores => Path.Combine(Output, "baseline-scores.csv");

    /// <summary>Manifest of Evaluate, with the gates' verdicts.</summary>
    public string EvaluationManifest => Path.Combine(Output, "evaluation.json");

    /// <summary>Manifest of BuildImage.</summary>
    public string ImageManifest => Path.Combine(Output, "image.json");

    /// <summary>The image as an OCI layout.</summary>
    public string Image => Path.Combine(Output, "image");

    /// <summary>The image as one file, for engines and registries.</summary>
    public string ImageArchive => Path.Combine(Output, "image.tar");

    /// <summary>The image's bill of materials, in CycloneDX.</summary>
    public string Sbom => Path.Combine(Output, "sbom.cdx.json");

    /// <summary>How the image was built: an in-toto statement with SLSA provenance.</summary>
    public string Provenance => Path.Combine(Output, "provenance.intoto.json");

    /// <summary>What DeployStaging put into service.</summary>
    public string Deployment => Path.Combine(Output, "deployment.json");

    /// <summary>What SmokeTest saw.</summary>
    public string Smoke => Path.Combine(Output, "smoke.json");

    /// <summary>The release's root digest.</summary>
    public string ReleaseManifest => Path.Combine(Output, "release.json");

    /// <summary>Manifest of Report.</summary>
    public string ReportManifest => Path.Combine(Output, "report.json");

    /// <summary>The pull-request comment.</summary>
    public string Comment => Path.Combine(Output, "comment.md");

    /// <summary>The step summary.</summary>
    public string Summary => Path.Combine(Output, "summary.md");

    /// <summary>The report as a page for a browser.</summary>
    public string ReportPage => Path.Combine(Output, "report.html");

    /// <summary>What Reproduce saw.</summary>
    public string Reproduction => Path.Combine(Output, "reproduction.json");

    /// <summary>The volatile facts that no digest covers.</summary>
    public string RunRecord => Path.Combine(Output, "run.json");

    /// <summary>Size, time and inode of known files; covered by no digest.</summary>
    public string Index => Path.Combine(Output, ".index");

    /// <summary>The folder of the committed baseline.</summary>
    public string Baseline => Path.Combine(Model.Folder, "baseline");

    /// <summary>The baseline's archive as restored from its pin.</summary>
    public string BaselineArchive => Path.Combine(Baseline, "model.zip");

    /// <summary>What the baseline was accepted with.</summary>
    public string BaselineRecord => Path.Combine(Baseline, "baseline.json");

    /// <summary>The gates the baseline was accepted with.</summary>
    public string BaselineGates => Path.Combine(Baseline, "gates.json");

    /// <summary>What the data held that the baseline was accepted with.</summary>
    public string BaselineProfile => Path.Combine(Baseline, "profile.json");

    /// <summary>What training the accepted model again must give.</summary>
    public string ModelLock => Path.Combine(Baseline, Manifests.ModelLock.FileName);

    /// <summary>A path relative to the repository's root, with <c>/</c>.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
}

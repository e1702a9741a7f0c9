using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Utilities.Collections;
using Serilog;

public interface IHazArtifacts : INukeBuild
{
    AbsolutePath ArtifactsDirectory => RootDirectory / "artifacts";
}

public interface IHazModelConfiguration : INukeBuild
{
    [Parameter("Configuration to build")]
    ModelConfiguration ModelConfiguration => TryGetValue(() => ModelConfiguration) ?? ModelConfiguration.Debug;
}

[System.ComponentModel.TypeConverter(typeof(TypeConverter<ModelConfiguration>))]
public class ModelConfiguration : Enumeration
{
    public static ModelConfiguration Debug = new() { Value = nameof(Debug) };
    public static ModelConfiguration Release = new() { Value = nameof(Release) };
    public static implicit operator string(ModelConfiguration c) => c.Value;
}

public interface IRestoreData : IHazArtifacts
{
    [Parameter("Name of the data set")]
    string DatasetName => TryGetValue(() => DatasetName) ?? "default-set";

    [Parameter("Tags for the data set", Separator = "+")]
    string[] Tags => TryGetValue(() => Tags) ?? Array.Empty<string>();

    AbsolutePath DataFile => ArtifactsDirectory / "data" / $"{DatasetName}.csv";

    Target RestoreData => _ => _
        .Description("Restores the data set")
        .Produces(ArtifactsDirectory / "data" / "*.csv")
        .Executes(async () =>
        {
            await Task.Delay(10);
            DataFile.Parent.CreateOrCleanDirectory();
            DataFile.WriteAllText("x,y\n1,2\n");
            Log.Information("Restored {Dataset} to {File} with tags {Tags}", DatasetName, RootDirectory.GetRelativePathTo(DataFile), Tags);
            ReportSummary(_ => _.AddPair("Rows", 1).AddPair("Dataset", DatasetName));
        });
}

public interface IValidateData : IRestoreData
{
    Target ValidateData => _ => _
        .Description("Validates the data set")
        .TryDependsOn<IRestoreData>(x => x.RestoreData)
        .Before<ITrainModel>(x => x.Train)
        .OnlyWhenDynamic(() => DatasetName != "skip-validation")
        .Executes(() =>
        {
            Log.Debug("debug message");
            Log.Warning("Data set has only {Rows} rows", 1);
            Assert.FileExists(DataFile);
        });
}

[ParameterPrefix("Train")]
public interface ITrainOptions : INukeBuild
{
    [Parameter("Number of epochs")] int? Epochs => TryGetValue<int?>(() => Epochs);
    [Parameter("Seed for training")] int Seed => TryGetValue<int?>(() => Seed) ?? 42;
}

public interface ITrainModel : IHazArtifacts, ITrainOptions, IHazModelConfiguration
{
    AbsolutePath ModelFile => ArtifactsDirectory / "model.zip";

    Target Train => _ => _
        .Description("Trains the model")
        .DependsOn<IRestoreData>()
        .Produces(ModelFile)
        .Executes(() =>
        {
            ModelFile.Parent.CreateDirectory();
            ModelFile.WriteAllText($"model seed={Seed} epochs={Epochs?.ToString() ?? "<null>"} config={ModelConfiguration}");
            Log.Information("Trained: {Text}", ModelFile.ReadAllText());
        });
}

public interface IEvaluateModel : ITrainModel
{
    [Parameter("Minimum metric")] double Threshold => TryGetValue<double?>(() => Threshold) ?? 0.1;

    Target Evaluate => _ => _
        .DependsOn<ITrainModel>(x => x.Train)
        .Consumes<ITrainModel>(x => x.Train)
        .Requires(() => Threshold < 1)
        .Triggers<INotify>(x => x.Notify)
        .Executes(() => Log.Information("threshold {Threshold}", Threshold));
}

public interface INotify : INukeBuild
{
    Target Notify => _ => _
        .AssuredAfterFailure()
        .Executes(() => Log.Information("Notify: succeeding={S} failed={F}", IsSucceeding, FailedTargets.Select(x => x.Name)));
}

public interface IDeploy : IHazArtifacts
{
    [Parameter("API key for deployment"), Secret] string ApiKey => TryGetValue(() => ApiKey);

    Target Deploy => _ => _
        .Description("Deploys the model")
        .DependsOn<IEvaluateModel>(x => x.Evaluate)
        .OnlyWhenStatic(() => IsServerBuild || Host is Terminal)
        .Requires(() => ApiKey)
        .Executes(() => Log.Information("Deploying with key length {Length}", ApiKey.Length));
}

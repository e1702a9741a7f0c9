using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Executables;

public sealed class Descriptions
{
    [Fact]
    public void A_model_says_what_the_build_needs_to_know()
    {
        var model = Describe("Seeded");
        Assert.Equal(("sample", "Shows how workers behave – für alle.", "data/sample.csv"), (model.Name, model.Purpose, model.DataFile));
        Assert.Equal(["width", "height", "colour"], model.Columns.Select(column => column.Name));
        Assert.Equal(new LabelDescription("answer", "yes", "no"), model.Label);
        Assert.Equal((0.5, 42, 0.30, 7), (model.Threshold, model.Seed, model.Split.Share, model.Split.Seed));
        Assert.Equal((TextFormat.Default, 0, 2), (model.Format, model.Expectations.Count, model.SchemaVersion));
        Assert.Equal([new GroupDescription("colour", "As painted.")], model.Groups);
        Assert.Equal([new GateDefinition(GateKind.Metric, "auc", 0.5, "A coin has it.")], model.Gates.Gates);
    }

    [Fact]
    public void What_a_definition_prints_meanwhile_is_told_and_does_no_harm()
    {
        using var training = new SampleTraining("Chatting");
        Assert.Equal("sample", new ModelWorker(training.Call).Describe().Name);
        Assert.Contains("{ \"name\": \"not the description\" }", training.Lines);
    }

    [Fact]
    public void An_executable_that_is_no_model_is_refused_with_what_it_said()
    {
        var fault = Assert.Throws<UserException>(() => Describe("Silent")).Fault;
        Assert.Equal("The executable does not describe a model", fault.Problem);
        Assert.Equal((Built.Executable("Silent"), "{ \"schemaVersion\": 1 }"), (fault.Place, fault.Actual));
    }

    [Fact]
    public void An_executable_that_is_not_there_is_named() =>
        Assert.Equal(Built.Executable("Nothing"), Assert.Throws<UserException>(() => Describe("Nothing")).Fault.Place);

    [Fact]
    public void Every_contradiction_of_a_definition_is_said_at_once()
    {
        var fault = Assert.Throws<UserException>(() => Describe("Contradicting")).Fault;
        Assert.Equal("Contradicting.cs", fault.Place);
        Assert.Equal(
            [
                "Name is 'Sample Model', which is not in kebab case", "Purpose is empty", "DataFile is '../elsewhere.csv', which is no path below the model's folder",
                "the row type reads the label's column 'colour', so the model would see the answer", "Label has one class, 'red', for both",
                "Split holds out no share between 0 and 1", "Threshold is no probability", "Groups holds 'a' twice", "Groups holds 'score', a name that scores need for themselves",
                "Format names the encoding 'utf-9', which there is not", "Format has the delimiter '', which is not one character that can stand between cells",
                "Expectations bounds RowCount by a minimum above its maximum", "Expectations gives no reason for DuplicateShare",
                "Expectations bounds DuplicateShare by no share between 0 and 1", "Expectations names no column for Unique", "Expectations names a column twice for Unique of a, a",
                "Expectations bounds MissingShare of a by no share between 0 and 1", "Expectations holds MissingShare of a twice",
            ],
            fault.Actual!.Split("; "));
    }

    [Fact]
    public void A_pipeline_that_cannot_reproduce_is_refused_and_what_to_set_is_named()
    {
        var fault = Assert.Throws<UserException>(() => Describe("Unseeded")).Fault;
        Assert.Equal(("The model's pipeline cannot reproduce", "set what is named in Unseeded.cs"), (fault.Problem, fault.Mend));
        Assert.Equal(
            [
                "the pipeline is made with an MLContext without a seed: use the one that Pipeline is given",
                "SdcaLogisticRegressionBinaryTrainer takes as many threads as the machine has processors: set NumberOfThreads = 1",
                "Unseeded.Pipeline makes an MLContext without a seed: use the one that Pipeline is given",
            ],
            fault.Actual!.Split("; "));
    }

    [Fact]
    public void A_pipeline_that_draws_by_a_random_number_is_refused() =>
        Assert.Equal(
            "UnseededArchive.Pipeline draws random numbers without a seed: use new Random(Seed)", Assert.Throws<UserException>(() => Describe("UnseededArchive")).Fault.Actual);

    private static ModelDescription Describe(string variant)
    {
        using var training = new SampleTraining(variant);
        return new ModelWorker(training.Call).Describe();
    }
}

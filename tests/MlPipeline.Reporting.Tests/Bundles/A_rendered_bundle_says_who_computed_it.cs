using MlPipeline.Core.Models;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Bundles;

public sealed class A_rendered_bundle_says_who_computed_it
{
    [Fact]
    public void A_fork_in_the_first_line()
    {
        var rendered = Bundles.Render(Bundles.Whole);
        const string First = "A fork's code computed this report: its numbers are the fork's word. The verdicts were recomputed from them with the default branch's gates.";
        Assert.Equal("> " + First, rendered.Comment.Split('\n')[0]);
        Assert.Equal(First, rendered.Lines[0]);
    }

    [Fact]
    public void Only_that_it_was_recomputed_for_the_same_repository()
    {
        var first = Bundles.Render(Bundles.Whole, fromFork: false).Comment.Split('\n')[0];
        Assert.Equal("> The verdicts were recomputed from the reported numbers with the default branch's gates.", first);
    }

    [Fact]
    public void A_loosened_gate_is_named_below_it()
    {
        var gates = new Dictionary<string, GateSet> { ["CreditRisk"] = new([Evaluations.Gates[0] with { Bound = 0.7 }]) };
        var rendered = new BundleRenderer(TemplatesFolder.Path).Render(Bundles.Whole, new(gates, FromFork: true));
        Assert.StartsWith("> - credit-risk&#58; The request loosens the gate “auc ≥ 0.7” to 0.65", rendered.Comment.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_missing_is_named_and_no_pass()
    {
        var passed = new ReportBundle([Bundles.Model(CreditRisk.Passed)]);
        Assert.Equal(ReportVerdict.Passed, Bundles.Render(passed).Verdict);
        var gates = new Dictionary<string, GateSet>(Bundles.Gates) { ["Churn"] = new([]) };
        var rendered = new BundleRenderer(TemplatesFolder.Path).Render(passed, new(gates, FromFork: true));
        Assert.Contains("The report holds nothing of Churn, for which the default branch has gates", rendered.Comment, StringComparison.Ordinal);
        Assert.Equal(ReportVerdict.NotEvaluated, rendered.Verdict);
    }

    [Fact]
    public void A_model_under_another_name_is_told_of()
    {
        var renamed = new ReportBundle([Bundles.Model(CreditRisk.Passed) with { Model = "churn" }]);
        Assert.Contains("The model of the project CreditRisk calls itself churn.", Bundles.Render(renamed).Comment, StringComparison.Ordinal);
    }

    [Fact]
    public void As_much_as_a_reader_takes_fits_into_a_comment()
    {
        var model = Bundles.Model(CreditRisk.Failed);
        var evaluation = model.Evaluation!;
        var huge = model with
        {
            Failures = [.. Enumerable.Range(0, 2_000).Select(_ => new Reporting.Inputs.StageFailure("Train", "a\nb\nc"))],
            Evaluation = evaluation with
            {
                Metrics = [.. Enumerable.Range(0, 2_000).Select(_ => evaluation.Metrics[0])],
                Fairness = [evaluation.Fairness[0] with { Groups = [.. Enumerable.Range(0, 900).Select(_ => evaluation.Fairness[0].Groups[0])] }],
            },
        };
        var bundle = ReportBundleReader.Parse(ReportBundleWriter.Bytes(new([huge])));
        Assert.InRange(Bundles.Render(bundle).Comment.Length, 100, 65_536);
    }

    [Fact]
    public void Many_models_fit_into_a_comment()
    {
        var model = Bundles.Model(CreditRisk.Failed);
        var many = new ReportBundle([.. Enumerable.Range(0, 60).Select(index => model with { Model = $"model-{index}", Project = $"Model{index}" })]);
        Assert.InRange(Bundles.Render(many).Comment.Length, 1_000, 65_536);
    }
}

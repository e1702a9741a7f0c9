using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class Digests_of_values
{
    [Fact]
    public void Are_equal_for_equal_values_and_no_others()
    {
        var split = new SplitDescription(0.3, 1, ["id"]);
        Assert.Equal(StepDigests.Of(split), StepDigests.Of(split with { Key = ["id"] }));
        Assert.NotEqual(StepDigests.Of(split), StepDigests.Of(split with { Seed = 2 }));
        Assert.NotEqual(StepDigests.Of(split), StepDigests.Of(split with { Key = ["id", "date"] }));
    }

    [Fact]
    public void See_every_member_of_a_gate()
    {
        var gate = new GateDefinition(GateKind.GroupDifference, "recall", 0.1, "why") { GroupBy = "age" };
        GateDefinition[] others =
        [
            gate with { Kind = GateKind.Metric }, gate with { Metric = "precision" }, gate with { Bound = 0.2 }, gate with { Reason = "because" },
            gate with { GroupBy = "sex" }, gate with { MinimumCount = 31 }, gate with { Required = true },
        ];
        Assert.Equal(others.Length + 1, others.Append(gate).Select(one => StepDigests.Of(new GateSet([one]))).Distinct().Count());
    }

    [Fact]
    public void Of_assemblies_name_each_file_once()
    {
        using var checkout = new TemporaryCheckout();
        var index = FileIndex.Open(Path.Combine(checkout.Root, "index.json"), TimeProvider.System);
        var inputs = new StepInputs();

        StepDigests.AddAssemblies(inputs, index, typeof(Digest), typeof(FileIndex), typeof(StepDigests));

        Assert.Equal(["assembly MlPipeline.Core.dll", "assembly MlPipeline.Nuke.dll"], inputs.Keys);
        Assert.Equal(Digest.OfFile(typeof(Digest).Assembly.Location).ToString(), inputs["assembly MlPipeline.Core.dll"]);
    }
}

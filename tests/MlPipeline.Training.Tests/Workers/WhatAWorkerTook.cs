using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Workers;

public sealed class WhatAWorkerTook
{
    [Fact]
    public void Its_memory_and_time_are_told_with_the_result()
    {
        using var training = new SampleTraining("Seeded");
        var usage = training.Run().Usage!;
        Assert.InRange(usage.PeakBytes, 20_000_000, 4_000_000_000);
        Assert.InRange(usage.Milliseconds, 1, 600_000);
    }

    [Fact]
    public void How_far_it_has_come_is_told_and_harmless()
    {
        var steps = new List<WorkerStep>();
        var listener = new WorkerListener(_ => { }, steps.Add);
        using var output = new StringWriter();
        new WorkerEvents(output).Step(new WorkerStep("a \u001b[31mphase", 3, 10, "::set-output"));
        listener.Hear(output.ToString().TrimEnd());
        Assert.Equal([new WorkerStep("a phase", 3, 10, ": :set-output")], steps);
    }
}

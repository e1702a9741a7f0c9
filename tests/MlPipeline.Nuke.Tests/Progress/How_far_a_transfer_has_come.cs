using MlPipeline.Nuke.Progress;

namespace MlPipeline.Nuke.Tests.Progress;

public sealed class How_far_a_transfer_has_come
{
    private readonly StepClock clock = new();
    private readonly List<string> lines = [];

    [Theory]
    [InlineData(3, 10, 512_000_000, 1_024_000_000, 4, "512 of 1,024 MB, 3 of 10 files, 128 MB/s, 0:04 left")]
    [InlineData(0, 1, 1_500_000, 3_000_000, 1, "1.5 of 3.0 MB, 0 of 1 file, 1.5 MB/s, 0:01 left")]
    [InlineData(25, 100, 2_000_000, 0, 2, "2.0 MB, 25 of 100 files, 1.0 MB/s, 0:06 left")]
    [InlineData(2, 2, 10_000_000, 10_000_000, 5, "10 of 10 MB, 2 of 2 files, 2.0 MB/s")]
    [InlineData(0, 0, 0, 0, 1, "0 of 0 files")]
    public void Is_said_with_rate_and_time_left(int files, int total, long bytes, long totalBytes, int seconds, string expected) =>
        Assert.Equal(expected, TransferText.Line(new(files, total, bytes, totalBytes), TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Is_a_bar_of_one_width() => Assert.All(
        Enumerable.Range(0, 101),
        percent => Assert.Equal(24, TransferText.Bar(new(0, 1, percent, 100), TimeSpan.FromSeconds(1)).Count(unit => unit is '█' or '░')));

    [Fact]
    public void Is_told_a_quarter_at_a_time_where_a_log_is_kept()
    {
        var display = new TransferDisplay(lines.Add, null, clock);
        for (var megabyte = 0; megabyte <= 1000; megabyte++)
        {
            clock.Step(TimeSpan.FromMilliseconds(20));
            display.Show(new(megabyte / 1000, 1, megabyte * 1_000_000L, 1_000_000_000));
        }

        Assert.Equal(["250 of 1,000", "500 of 1,000", "750 of 1,000", "1,000 of 1,000"], lines.Select(line => line[..line.IndexOf(" MB", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Is_not_told_when_it_takes_no_time()
    {
        using var terminal = new StringWriter();
        foreach (var display in new[] { new TransferDisplay(lines.Add, null, clock), new TransferDisplay(lines.Add, terminal, clock) })
        {
            for (var file = 0; file <= 10_000; file++)
                display.Show(new(file, 10_000, file * 3000L, 30_000_000));
        }

        Assert.Empty(lines);
        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void Is_drawn_over_on_a_terminal_and_gone_at_the_end()
    {
        using var terminal = new StringWriter();
        var display = new TransferDisplay(lines.Add, terminal, clock);
        for (var file = 0; file <= 100; file++)
        {
            clock.Step(TimeSpan.FromMilliseconds(50));
            display.Show(new(file, 100, file * 1_000_000L, 100_000_000));
        }

        Assert.Empty(lines);
        Assert.DoesNotContain('\n', terminal.ToString());
        Assert.InRange(terminal.ToString().Split('█').Length, 100, 2000);
        Assert.EndsWith("\r\u001b[K", terminal.ToString(), StringComparison.Ordinal);
    }
}

using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Tests.Smoke;

public sealed class A_smoke_test
{
    private const string WithoutKey = "refuses a request without a key";
    private const string WrongKey = "refuses a wrong key";
    private const string KeysAlike = "answers a wrong key as none";
    private const string Closed = "refuses to show model and metrics without a key";
    private const string Malformed = "refuses malformed JSON";
    private const string TooLong = "refuses a body that is too long";
    private const string TooMany = "refuses too many rows";
    private const string OneByOne = "gives each golden row its score, one by one";
    private const string InOneBatch = "gives the golden rows their scores in one batch";
    private const string Counts = "counts predictions in its metrics";
    private const string KeyKept = "keeps its key out of its metrics";
    private const string Loop = "answers every request of a closed loop";
    private const string UnknownPath = "answers an unknown path as a problem";

    private static readonly string[] Fields =
    [
        "refuses an unknown member by name", "refuses text in place of a number by name", "refuses a number that is too large by name",
        "refuses a number that is too small by name", "refuses a number in place of a category by name", "refuses an unknown category by name",
        "refuses a missing value by name", "names the row of a bad value in a batch",
    ];

    public static TheoryData<string, string[]> Errors => new()
    {
        { "", [] },
        { "open", [WithoutKey, WrongKey, Closed] },
        { "tells-keys-apart", [KeysAlike] },
        { "wrong-model", ["serves the archive of this release"] },
        { "wrong-training", ["names the training of this release"] },
        { "names-no-field", Fields },
        { "accepts-all", [Malformed, .. Fields, TooLong, TooMany] },
        { "wrong-scores", [OneByOne, InOneBatch] },
        { "wrong-batches", [InOneBatch] },
        { "without-metrics", [Counts, KeyKept] },
        { "counts-nothing", [Counts] },
        { "leaks-its-key", [KeyKept] },
        { "hostile", [UnknownPath] },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Fails_the_checks_that_a_service_does_not_hold_and_no_other(string behaviour, string[] failed)
    {
        using var stage = new TinyStage(behaviour);

        var record = stage.Test();

        Assert.Equal(failed, record.Checks.Where(check => !check.Passed).Select(check => check.Name));
        Assert.Equal(failed.Length == 0, record.Passed);
        Assert.NotNull(record.Latency);
    }

    [Fact]
    public void Fails_a_service_that_tires_of_a_closed_loop()
    {
        using var stage = new TinyStage("tires");

        var record = stage.Test();

        Assert.Equal((Loop, "status 503 instead of 200"), Assert.Single(record.Checks, check => !check.Passed) is var failed ? (failed.Name, failed.Detail) : default);
        Assert.False(record.Passed);
        Assert.Null(record.Latency);
    }

    [Fact]
    public void Counts_a_closed_loop_as_a_check_whose_words_do_not_tell_its_length()
    {
        using var stage = new TinyStage();

        var (shorter, longer) = (TinyStage.Test(stage.Request with { LoopRequests = 3 }), stage.Test());

        Assert.Equal(new SmokeCheck(Loop, true, "every answer had status 200"), shorter.Checks[^1]);
        Assert.Equal(shorter.Checks, longer.Checks);
        Assert.NotEqual(shorter.Latency!.Requests, longer.Latency!.Requests);
    }

    [Fact]
    public void Sees_the_same_in_two_deployments()
    {
        using var one = new TinyStage();
        using var two = new TinyStage();

        Assert.Equal(one.Test().Checks, two.Test().Checks);
    }

    [Fact]
    public void Names_the_first_row_with_another_score()
    {
        using var stage = new TinyStage("wrong-scores");

        var expected = Worker.TinyModel.Score(7, "Bonn");
        Assert.Equal($"row r7 has score {float.BitIncrement(expected):R} instead of {expected:R}", Detail(stage.Test(), OneByOne));
    }

    [Fact]
    public void Says_how_many_golden_rows_had_their_scores()
    {
        using var stage = new TinyStage();

        Assert.Equal(("200 equal scores", "200 equal scores"), (Detail(stage.Test(), OneByOne), Detail(stage.Test(), InOneBatch)));
    }

    [Fact]
    public void Repeats_a_services_words_harmlessly()
    {
        using var stage = new TinyStage("hostile");

        Assert.DoesNotContain(Detail(stage.Test(), UnknownPath), char.IsControl);
    }

    [Fact]
    public void Gives_up_on_a_service_that_hangs()
    {
        using var stage = new TinyStage("hangs");

        var record = TinyStage.Test(stage.Request with { AnswerLimit = TimeSpan.FromSeconds(2) });

        Assert.Null(record.Latency);
        Assert.Contains(record.Checks, check => check.Detail == "no answer within 2 s");
        Assert.Equal("not tried, since the service gave no answer several times", record.Checks[^1].Detail);
    }

    [Fact]
    public void Takes_no_endless_answers()
    {
        using var stage = new TinyStage("huge");

        Assert.Contains(stage.Test().Checks, check => check.Detail == "the answer is longer than 8 MiB");
    }

    [Fact]
    public void Fails_where_nothing_answers()
    {
        using var stage = new TinyStage();

        var record = TinyStage.Test(stage.Request with { Address = "http://127.0.0.1:1" });

        Assert.DoesNotContain(record.Checks, check => check.Passed);
        Assert.Equal("nothing answers at its address", record.Checks[0].Detail);
    }

    [Fact]
    public void Takes_the_time_of_single_predictions_without_the_warm_up()
    {
        using var stage = new TinyStage();

        var latency = TinyStage.Test(stage.Request with { LoopRequests = 10 }, new TickingClock()).Latency;

        // A request takes one look at the clock more than its start; two more looks a request belong to the loop.
        Assert.Equal((10, 1, 1), (latency!.Requests, latency.MedianMilliseconds, latency.P99Milliseconds));
        Assert.InRange(latency.RequestsPerSecond, 300, 400);
    }

    [Fact]
    public void Ends_the_loop_when_its_time_is_over()
    {
        using var stage = new TinyStage();

        var latency = TinyStage.Test(stage.Request with { LoopRequests = 1_000, LoopTime = TimeSpan.FromMilliseconds(30) }, new TickingClock()).Latency;

        Assert.Equal(10, latency!.Requests);
    }

    [Fact]
    public void Names_a_key_or_golden_rows_that_are_not_there()
    {
        using var stage = new TinyStage();

        Assert.Equal("The service's key is not there", Fault(stage.Request with { KeyFile = "none" }));
        Assert.Equal("There are no golden rows", Fault(stage.Request with { Golden = "none" }));
    }

    private static string Fault(MlPipeline.Deployment.Smoke.SmokeRequest request) => Assert.Throws<UserException>(() => TinyStage.Test(request)).Fault.Problem;

    private static string Detail(SmokeRecord record, string name) => record.Checks.Single(check => check.Name == name).Detail;
}

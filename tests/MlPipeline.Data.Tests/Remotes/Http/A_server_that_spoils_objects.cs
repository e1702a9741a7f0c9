using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_server_that_spoils_objects : IDisposable
{
    private static readonly byte[] Large = RemoteReading.Noise(300_000);
    private static readonly byte[] Second = "two, which is read after one"u8.ToArray();

    private readonly StoringServer server = new();
    private readonly Repository fresh = new();
    private readonly IReadOnlyList<string> before;

    public A_server_that_spoils_objects()
    {
        using var repository = new Repository();
        repository.UseRemote($"url = {server.Url}");
        repository.Write("data/large.bin", Large);
        repository.Write("data/tree/one", "one");
        repository.Write("data/tree/two", Second);
        repository.Pin("data/large.bin");
        repository.Pin("data/tree");
        fresh.UseRemote($"url = {server.Url}", "jobs = 1");
        fresh.TakePinsOf(repository);
        before = fresh.Files();
    }

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var victim in new[] { "file", "file of a tree", "list", "second list" })
        {
            foreach (var way in new[] { "breaks off", "resets", "says nothing", "500", "403", "404", "other bytes", "shorter", "longer", "other length" })
                cases.Add(victim, way);
        }

        cases.Add("file", "stalls");
        cases.Add("list", "stalls");
        cases.Add("file", "is silent");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Puts_no_wrong_byte_in_place_is_named_and_once_it_is_mended_the_next_restore_goes_on(string victim, string way)
    {
        var key = KeyOf(victim);
        var isPatient = way is not ("stalls" or "is silent");
        fresh.Remotes = fresh.Remotes with { Limits = fresh.Remotes.Limits with { Tries = 2, Idle = TimeSpan.FromSeconds(isPatient ? 20 : 2) } };
        server.Spoil = (request, answer) => StoringServer.KeyOf(request) == key ? Spoiled(way, answer) : answer;

        var fault = fresh.FaultOfRestore();

        Assert.Equal($"{server.Url}/{key}", fault.Place);
        Assert.NotEqual("", fault.Mend);
        Assert.Equal(before, fresh.Files());
        Assert.DoesNotContain(key, fresh.CachedKeys());
        AssertCacheIsRight();
        NextRestoreIsRight();
    }

    [Fact]
    public void For_a_while_is_asked_until_it_is_well()
    {
        var asked = 0;
        server.Spoil = (_, answer) => Interlocked.Increment(ref asked) % 3 == 0 ? answer : ServerAnswer.Empty(500);

        fresh.Restore();

        Assert.Equal(Large, File.ReadAllBytes(fresh.At("data/large.bin")));
    }

    [Fact]
    public void By_bytes_that_have_the_pinned_SHA_256_and_not_the_MD5_brings_nothing_into_the_cache()
    {
        var md5 = Repository.Md5("other"u8.ToArray());
        fresh.Write("mixed.csv.dvc", $"outs:\n- md5: {md5}\n  size: {Second.Length}\n  hash: md5\n  path: mixed.csv\nmeta:\n  md5: {md5}\n  sha256: {Core.Digests.Digest.Of(Second).Hex}\n");
        server.Objects[$"files/md5/{md5[..2]}/{md5[2..]}"] = Second;

        var fault = fresh.FaultOfRestore();

        Assert.Equal(
            ("A stored object does not hold the pinned bytes", $"{server.Url}/files/md5/{md5[..2]}/{md5[2..]}", md5, Repository.Md5(Second)),
            (fault.Problem, fault.Place, fault.Expected, fault.Actual));
        Assert.Equal(before.Append("mixed.csv.dvc").Order(StringComparer.Ordinal), fresh.Files());
        AssertCacheIsRight();
    }

    [Fact]
    public void Is_the_one_at_fault_when_it_cannot_say_whether_a_changed_file_is_stored()
    {
        fresh.Write("data/large.bin", "a local change");
        server.Spoil = (_, answer) => answer with { Status = 500, Body = default };
        fresh.Remotes = fresh.Remotes with { Limits = fresh.Remotes.Limits with { Tries = 2 } };

        var fault = Assert.Throws<UserException>(() => fresh.Run(new(fresh.Root, [fresh.At("data/large.bin.dvc")]))).Fault;

        Assert.Equal("A stored object cannot be read", fault.Problem);
        Assert.StartsWith(server.Url, fault.Place, StringComparison.Ordinal);
        Assert.Equal("a local change", File.ReadAllText(fresh.At("data/large.bin")));
    }

    public void Dispose()
    {
        server.Dispose();
        fresh.Dispose();
    }

    private string KeyOf(string victim) => victim switch
    {
        "file" => Key(Repository.Md5(Large)),
        "file of a tree" => Key(Repository.Md5(Second)),
        "list" => server.Objects.Keys.Single(key => key.EndsWith(".dir", StringComparison.Ordinal)),
        _ => server.Objects.Keys.Single(key => key.StartsWith("files/sha256/", StringComparison.Ordinal)),
    };

    private static string Key(string md5) => $"files/md5/{md5[..2]}/{md5[2..]}";

    private static ServerAnswer Spoiled(string way, ServerAnswer answer) => way switch
    {
        "breaks off" => answer.Cut(answer.Body.Length / 2),
        "resets" => answer.Cut(answer.Body.Length / 2) with { Resets = true },
        "stalls" => answer.Cut(answer.Body.Length / 2) with { Stalls = true },
        "is silent" => answer with { IsSilent = true },
        "says nothing" => ServerAnswer.Empty(200),
        "500" or "403" or "404" => ServerAnswer.Empty(int.Parse(way, CultureInfo.InvariantCulture)),
        "other bytes" => Whole([.. answer.Body.ToArray().Select(one => (byte)(one ^ 1))]),
        "shorter" => Whole(answer.Body[1..].ToArray()),
        "longer" => Whole([.. answer.Body.ToArray(), 7]),
        _ => answer with { Headers = new() { ["Content-Length"] = (answer.Body.Length + 10).ToString(CultureInfo.InvariantCulture) } },
    };

    private static ServerAnswer Whole(byte[] body) =>
        new(200) { Headers = { ["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture) }, Body = body };

    // Everything in the cache is an object of the server, right to the byte.
    private void AssertCacheIsRight() =>
        Assert.All(fresh.CachedKeys(), key => Assert.Equal(server.Objects.GetValueOrDefault(key), File.ReadAllBytes(fresh.At($".dvc/cache/{key}"))));

    private void NextRestoreIsRight()
    {
        var cached = fresh.CachedKeys();
        var asked = server.KeysBy["GET"].Count();
        server.Spoil = (_, answer) => answer;

        fresh.Restore();

        Assert.Equal(before.Concat(["data/large.bin", "data/tree/one", "data/tree/two"]).Order(StringComparer.Ordinal), fresh.Files());
        Assert.Equal(Large, File.ReadAllBytes(fresh.At("data/large.bin")));
        Assert.Equal(Second, File.ReadAllBytes(fresh.At("data/tree/two")));
        Assert.Equal(server.Objects.Keys.Order(StringComparer.Ordinal), fresh.CachedKeys());
        Assert.Empty(cached.Intersect(server.KeysBy["GET"].Skip(asked)));
    }
}

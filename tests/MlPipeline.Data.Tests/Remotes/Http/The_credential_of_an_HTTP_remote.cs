using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class The_credential_of_an_HTTP_remote
{
    private const string Key = "files/md5/ab/cdef";
    private const string Variable = "MLPIPELINE_REMOTE_STORE_PASSWORD";
    private const string Secret = "pa55:wörd";
    private static readonly byte[] Bytes = RemoteReading.Noise(1000);
    private static readonly string Basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{Secret}"));

    [Fact]
    public void Is_sent_as_user_and_password()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes));
        using var configured = With("auth = basic", "user = ann", $"url = {server.Url}");

        configured.Open().Read(Key);

        Assert.Equal(Basic, server.Requests[0].Header("Authorization"));
    }

    [Fact]
    public void Is_sent_in_a_header_of_its_own()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes));
        using var configured = With("auth = custom", "custom_auth_header = X-Key", $"url = {server.Url}");
        configured.Environment[Variable] = "pa55word";

        configured.Open().Read(Key);

        Assert.Equal(("pa55word", null), (server.Requests[0].Header("X-Key"), server.Requests[0].Header("Authorization")));
    }

    [Fact]
    public void Is_not_sent_where_the_configuration_names_no_kind_of_it()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes));
        using var configured = With("user = ann", $"url = {server.Url}");

        configured.Open().Read(Key);

        Assert.Null(server.Requests[0].Header("Authorization"));
    }

    [Fact]
    public void Answers_a_challenge()
    {
        using var server = new FaultyServer(request => request.Header("Authorization") is null
            ? new ServerAnswer(401) { Headers = { ["WWW-Authenticate"] = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5", ["Content-Length"] = "0" } }
            : ServerAnswer.Of(request, Bytes));
        using var configured = With("auth = digest", "user = ann", $"url = {server.Url}");

        Assert.Equal(Bytes, configured.Open().Read(Key));
        Assert.StartsWith("Digest username=\"ann\"", server.Requests[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auth = basic", "user = ann")]
    [InlineData("auth = custom", "custom_auth_header = X-Key")]
    [InlineData("auth = digest", "user = ann")]
    public void Stays_with_its_server(string auth, string who)
    {
        using var elsewhere = new FaultyServer(request => request.Header("Authorization") is null && request.Header("X-Key") is null
            ? ServerAnswer.Of(request, Bytes)
            : new ServerAnswer(400));
        using var server = new FaultyServer(_ => new ServerAnswer(302) { Headers = { ["Location"] = elsewhere.Url + "/moved", ["Content-Length"] = "0" } });
        using var configured = With(auth, who, $"url = {server.Url}");
        configured.Environment[Variable] = "pa55word";

        Assert.Equal(Bytes, configured.Open().Read(Key));
        Assert.Equal("/store/moved", Assert.Single(elsewhere.Requests).Path);
    }

    [Fact]
    public void Goes_along_within_its_server()
    {
        using var server = new FaultyServer(request => request.Path.EndsWith("/moved", StringComparison.Ordinal)
            ? ServerAnswer.Of(request, Bytes)
            : new ServerAnswer(307) { Headers = { ["Location"] = "/moved", ["Content-Length"] = "0" } });
        using var configured = With("auth = basic", "user = ann", $"url = {server.Url}");

        Assert.Equal(Bytes, configured.Open().Read(Key));
        Assert.Equal([Basic, Basic], server.Requests.Select(request => request.Header("Authorization")));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void Is_never_shown_when_it_is_refused(int status)
    {
        using var server = new FaultyServer(_ => new ServerAnswer(status) { Headers = { ["Content-Length"] = "0" } });
        using var configured = With("auth = basic", "user = ann", $"url = {server.Url}");

        var fault = Assert.Throws<UserException>(() => configured.Open().Read(Key));

        Assert.Equal("The server refuses the credential, or wants one", fault.Fault.Problem);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Basic[6..], fault.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Has_a_variable_that_the_fault_names_when_it_is_not_set()
    {
        using var configured = new Configured("url = https://data.example.org/store", "auth = basic", "user = ann");

        var fault = configured.FaultOfOpening();

        Assert.Equal(("The DVC remote needs a password", $"{configured.ConfigFile}:5"), (fault.Problem, fault.Place));
        Assert.Contains(Variable, fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_smuggle_a_header()
    {
        using var configured = With("url = https://data.example.org/store", "auth = custom", "custom_auth_header = X-Key");
        configured.Environment[Variable] = "a\r\nHost: b";

        Assert.DoesNotContain("Host: b", configured.FaultOfOpening().ToString(), StringComparison.Ordinal);
    }

    private static Configured With(params string[] lines) => new(lines) { Environment = { [Variable] = Secret } };
}

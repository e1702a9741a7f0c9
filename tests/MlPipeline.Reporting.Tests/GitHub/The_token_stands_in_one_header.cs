using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class The_token_stands_in_one_header
{
    [Fact]
    public async Task And_nowhere_else()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var outcome = commenting.Publish("# fine\n", check: Commenting.Check(ReportVerdict.Passed));
        Assert.NotEmpty(fake.Requests);
        Assert.All(fake.Requests, request =>
        {
            Assert.Equal("Bearer " + Commenting.Token, request.Authorization);
            Assert.DoesNotContain(Commenting.Token, request.Target + request.Body, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Commenting.Token, outcome + commenting.Options().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_content_is_called_JSON()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        commenting.Publish("# fine\n");
        Assert.All(fake.Requests, request => Assert.Equal("application/vnd.github+json", request.Accept));
        Assert.All(fake.Requests.Where(request => request.Writes), request => Assert.Equal("application/json; charset=utf-8", request.ContentType));
    }

    [Theory]
    [InlineData(null, null, "https://api.github.com/")]
    [InlineData("https://api.github.com", "https://github.com", "https://api.github.com/")]
    [InlineData("https://git.example.com/api/v3", "https://git.example.com", "https://git.example.com/api/v3/")]
    [InlineData(null, "https://git.example.com/", "https://git.example.com/api/v3/")]
    [InlineData(null, "https://github.com", "https://api.github.com/")]
    [InlineData("http://127.0.0.1:4010/api/v3", null, "http://127.0.0.1:4010/api/v3/")]
    public void The_address_is_the_public_one_or_Enterprises(string? api, string? server, string expected) =>
        Assert.Equal(expected, GitHubAddress.ApiOf(new() { ApiUrl = api, ServerUrl = server }).AbsoluteUri);

    [Theory]
    [InlineData("http://git.example.com/api/v3")]
    [InlineData("ftp://git.example.com")]
    [InlineData("https://user@git.example.com")]
    [InlineData("nonsense")]
    public void An_address_that_would_send_it_in_the_clear_is_refused(string api) =>
        Assert.Throws<Core.Errors.UserException>(() => GitHubAddress.ApiOf(new() { ApiUrl = api }));
}

namespace MlPipeline.Data.Tests.Remotes.Settings;

public sealed class The_settings_of_a_remote
{
    [Theory]
    [InlineData("url = s3://bucket", "endpointurl = http://127.0.0.1:1", "region = eu-west-1", "use_ssl = false", "sse = AES256", "acl = private", "jobs = 3")]
    [InlineData("url = azure://container/a", "account_name = a", "allow_anonymous_login = true", "exclude_managed_identity_credential = yes", "timeout = 30", "jobs = 3")]
    [InlineData("url = https://data.example.org", "ssl_verify = True", "connect_timeout = 1.5", "read_timeout = 10", "method = PUT", "verify = true", "jobs = 3")]
    [InlineData("url = ../store", "type = hardlink,symlink", "shared = group", "slow_link_warning = false", "verify = false", "version_aware = false", "jobs = 3")]
    public void Are_those_of_DVC(params string[] lines)
    {
        using var configured = new Configured(lines);

        Assert.Equal(3, configured.Open().Parallelism);
    }

    [Theory]
    [InlineData("url = ../store", 2)]
    [InlineData("url = https://data.example.org", 8)]
    public void Leave_a_number_of_transfers_that_suits_the_kind(string url, int parallelism)
    {
        using var configured = new Configured(url);

        Assert.Equal(parallelism, configured.Open().Parallelism);
    }

    [Theory]
    [InlineData("url = s3://bucket", "sse_customer_algorithm = AES256")]
    [InlineData("url = s3://bucket", "grant_read = id=1")]
    [InlineData("url = s3://bucket", "configpath = aws-config")]
    [InlineData("url = s3://bucket", "account_name = a")]
    [InlineData("url = azure://container", "tenant_id = a")]
    [InlineData("url = https://data.example.org", "region = a")]
    [InlineData("url = ../store", "version_aware = true")]
    [InlineData("url = ../store", "worktree = true")]
    [InlineData("url = ../store", "unheard_of = 1")]
    public void Are_named_where_they_cannot_be_honoured(string url, string line)
    {
        using var configured = new Configured(url, line);

        var fault = configured.FaultOfOpening();

        Assert.Equal(($"The remote's setting {line.Split(' ')[0]} is not supported", $"{configured.ConfigFile}:5"), (fault.Problem, fault.Place));
    }

    [Theory]
    [InlineData("url = https://data.example.org", "jobs = 0")]
    [InlineData("url = https://data.example.org", "jobs = many")]
    [InlineData("url = https://data.example.org", "read_timeout = -1")]
    [InlineData("url = https://data.example.org", "connect_timeout = 1,5")]
    [InlineData("url = https://data.example.org", "method = PATCH")]
    [InlineData("url = https://data.example.org", "method = DELETE")]
    [InlineData("url = s3://bucket", "use_ssl = perhaps")]
    [InlineData("url = s3://bucket", "endpointurl = ftp://objects.example.org")]
    public void Are_named_where_they_are_not_understood(string url, string line)
    {
        using var configured = new Configured(url, line);

        var fault = configured.FaultOfOpening();

        Assert.Equal(
            ($"The remote's setting {line.Split(' ')[0]} is not understood", $"{configured.ConfigFile}:5", line.Split(" = ")[1]),
            (fault.Problem, fault.Place, fault.Actual));
    }

    [Theory]
    [InlineData("s3://")]
    [InlineData("azure:///a")]
    [InlineData("https://")]
    public void Need_a_whole_url(string url)
    {
        using var configured = new Configured($"url = {url}");

        Assert.Equal("The remote's setting url is not understood", configured.FaultOfOpening().Problem);
    }

    [Theory]
    [InlineData("https://data.example.org/a b", "https://data.example.org/a%20b/files/md5/ab/c.dir")]
    [InlineData("https://data.example.org/store/", "https://data.example.org/store/files/md5/ab/c.dir")]
    [InlineData("S3://Bucket/a/b/", "s3://Bucket/a/b/files/md5/ab/c.dir")]
    [InlineData("s3://bucket", "s3://bucket/files/md5/ab/c.dir")]
    public void Give_each_object_its_address(string url, string address)
    {
        using var configured = new Configured($"url = {url}", url.StartsWith('h') ? "" : "allow_anonymous_login = true");

        Assert.Equal(address, configured.Open().AddressOf("files/md5/ab/c.dir"));
    }

    [Fact]
    public void Name_a_profile_that_must_exist()
    {
        using var configured = new Configured("url = s3://bucket", "profile = nobody", "credentialpath = none");

        var fault = configured.FaultOfOpening();

        Assert.Equal(("There is no AWS profile named 'nobody'", $"{configured.ConfigFile}:5"), (fault.Problem, fault.Place));
    }
}

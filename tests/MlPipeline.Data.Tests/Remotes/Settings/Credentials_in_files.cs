using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Tests.Remotes.Settings;

public sealed class Credentials_in_files
{
    private const string Secret = "s3cr3t-v4lue";

    [Theory]
    [InlineData("s3://bucket", "access_key_id", "AWS_ACCESS_KEY_ID")]
    [InlineData("s3://bucket", "secret_access_key", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("s3://bucket", "session_token", "AWS_SESSION_TOKEN")]
    [InlineData("azure://container", "connection_string", "AZURE_STORAGE_CONNECTION_STRING")]
    [InlineData("azure://container", "account_key", "AZURE_STORAGE_KEY")]
    [InlineData("azure://container", "sas_token", "AZURE_STORAGE_SAS_TOKEN")]
    [InlineData("azure://container", "client_secret", "AZURE_CLIENT_SECRET")]
    [InlineData("https://data.example.org", "password", "MLPIPELINE_REMOTE_STORE_PASSWORD")]
    [InlineData("https://data.example.org", "PassWord", "MLPIPELINE_REMOTE_STORE_PASSWORD")]
    [InlineData("../store", "token", "MLPIPELINE_REMOTE_STORE_PASSWORD")]
    public void Are_refused_by_file_and_line_and_never_shown(string url, string name, string variable)
    {
        using var configured = new Configured($"url = {url}", $"{name} = {Secret}");

        var fault = configured.FaultOfOpening();

        Assert.Equal($"{configured.ConfigFile}:5", fault.Place);
        Assert.Contains(name.ToLowerInvariant(), fault.Problem, StringComparison.Ordinal);
        Assert.Contains(variable, fault.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"url = https://ann:{Secret}@data.example.org/store")]
    [InlineData($"url = https://{Secret}@data.example.org/store")]
    [InlineData($"url = https://ann:a@{Secret}@data.example.org/store")]
    [InlineData($"url = https://data.example.org/store?sig={Secret}")]
    [InlineData($"url = azure://container/a?sig={Secret}")]
    [InlineData($"url = ssh://ann:{Secret}@data.example.org/store")]
    public void Are_refused_in_urls(string line)
    {
        using var configured = new Configured(line);

        var fault = configured.FaultOfOpening();

        Assert.Equal($"{configured.ConfigFile}:4", fault.Place);
        Assert.StartsWith("The DVC configuration holds", fault.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_refused_in_an_endpoint()
    {
        using var configured = new Configured("url = s3://bucket", $"endpointurl = https://ann:{Secret}@objects.example.org");

        Assert.Equal($"{configured.ConfigFile}:5", configured.FaultOfOpening().Place);
    }

    [Fact]
    public void Are_refused_in_the_local_file_too()
    {
        using var configured = new Configured("url = s3://bucket");
        File.WriteAllText(configured.ConfigFile + ".local", $"['remote \"store\"']\nsecret_access_key = {Secret}\n");

        Assert.Equal($"{configured.ConfigFile}.local:2", configured.FaultOfOpening().Place);
    }

    [Fact]
    public void Are_not_shown_where_a_line_is_not_understood()
    {
        using var configured = new Configured("url = s3://bucket", $"secret_access_key: {Secret}");

        var fault = configured.FaultOfOpening();

        Assert.Equal($"{configured.ConfigFile}:5", fault.Place);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store", "MLPIPELINE_REMOTE_STORE_PASSWORD")]
    [InlineData("my-Store.2", "MLPIPELINE_REMOTE_MY_STORE_2_PASSWORD")]
    public void Have_a_variable_by_the_name_of_the_remote(string remote, string variable) => Assert.Equal(variable, Secrets.PasswordVariable(remote));
}

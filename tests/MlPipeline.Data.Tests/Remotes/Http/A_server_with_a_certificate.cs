using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_server_with_a_certificate : IDisposable
{
    private static readonly byte[] Bytes = RemoteReading.Noise(1000);

    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly FaultyServer server;

    public A_server_with_a_certificate() => server = new FaultyServer(request => ServerAnswer.Of(request, Bytes), certificate);

    [Fact]
    public void Is_not_trusted_without_a_word()
    {
        using var configured = new Configured($"url = {server.Url}");

        var fault = Assert.Throws<UserException>(() => configured.Open().Read("a")).Fault;

        Assert.Equal(("The secure connection to the remote failed", $"{server.Url}/a"), (fault.Problem, fault.Place));
    }

    [Fact]
    public void Is_trusted_when_a_file_says_so()
    {
        using var configured = new Configured($"url = {server.Url}", "ssl_verify = trusted.pem");
        File.WriteAllText(Path.Combine(configured.Folder, "trusted.pem"), certificate.ExportCertificatePem());

        Assert.Equal(Bytes, configured.Open().Read("a"));
    }

    [Fact]
    public void Is_not_trusted_when_the_file_holds_another()
    {
        using var other = SelfSigned();
        using var configured = new Configured($"url = {server.Url}", "ssl_verify = trusted.pem");
        File.WriteAllText(Path.Combine(configured.Folder, "trusted.pem"), other.ExportCertificatePem());

        Assert.Throws<UserException>(() => configured.Open().Read("a"));
    }

    [Fact]
    public void Is_trusted_when_the_check_is_turned_off()
    {
        using var configured = new Configured($"url = {server.Url}", "ssl_verify = false");

        Assert.Equal(Bytes, configured.Open().Read("a"));
    }

    [Fact]
    public void Is_not_asked_when_the_file_is_missing()
    {
        using var configured = new Configured($"url = {server.Url}", "ssl_verify = none.pem");

        Assert.Equal($"{configured.ConfigFile}:5", configured.FaultOfOpening().Place);
    }

    public void Dispose()
    {
        server.Dispose();
        certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}

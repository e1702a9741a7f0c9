using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>Makes the one HTTP client of a remote. It follows no redirect, keeps no cookie, and unpacks nothing.</summary>
internal static class Connection
{
    /// <summary>A client with the remote's <c>ssl_verify</c>; time is measured by who uses it.</summary>
    public static HttpClient Client(RemoteSettings settings, TransferLimits limits, ICredentials? credentials = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = limits.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            Credentials = credentials,
            SslOptions = Trust(settings.Find("ssl_verify"), settings.Root),
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("MlPipeline");
        return client;
    }

    [SuppressMessage("Security", "CA5359", Justification = "The owner of the configuration turned the check off; every object is still verified by its digest.")]
    private static SslClientAuthenticationOptions Trust(IniSetting? setting, string root)
    {
        if (setting is null || SettingValue.TryFlag(setting.Value) == true)
            return new SslClientAuthenticationOptions();
        if (SettingValue.TryFlag(setting.Value) == false)
            return new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = TrustAny };
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(Certificates(setting, root));
        return new SslClientAuthenticationOptions { CertificateChainPolicy = policy };
    }

    private static bool TrustAny(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    private static X509Certificate2Collection Certificates(IniSetting setting, string root)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(Path.GetFullPath(setting.Value, root));
            return certificates;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new UserException(
                new UserFault("The certificates that the DVC remote names cannot be read", "set ssl_verify to true, to false, or to a PEM file")
                {
                    Place = setting.Place,
                    Actual = fault.Message,
                },
                fault);
        }
    }
}

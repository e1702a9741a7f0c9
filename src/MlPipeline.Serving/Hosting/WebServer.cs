using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using MlPipeline.Core.Errors;
using MlPipeline.Serving.Commands;

namespace MlPipeline.Serving.Hosting;

/// <summary>Kestrel, with nothing that a setting or variable of the surroundings could change.</summary>
internal static class WebServer
{
    private const int MostConnections = 1_024;
    private const int MostHeaders = 64;
    private const int MostHeaderBytes = 16 << 10;

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleWithin = TimeSpan.FromSeconds(120);

    /// <summary>A server that is not started yet.</summary>
    public static WebApplication Create(ServeOptions options, RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        var application = builder.Build();
        application.Run(handle);
        return application;
    }

    /// <summary>Starts to listen, and gives the address that clients use.</summary>
    /// <exception cref="UserException">The address cannot be listened at.</exception>
    public static async Task<string> Listen(WebApplication application, ServeOptions options)
    {
        try
        {
            await application.StartAsync();
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            throw new UserException(
                new UserFault("The service cannot listen there", "name another --port, or an --address of this machine")
                {
                    Place = new IPEndPoint(options.Address, options.Port).ToString(),
                    Actual = fault.Message,
                },
                fault);
        }

        return application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    private static void Limit(KestrelServerOptions kestrel, ServeOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.BodyLimit;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
        kestrel.Limits.KeepAliveTimeout = IdleWithin;
        // Bodies slower than 240 bytes a second are cut off after five seconds: Kestrel's own default, said here since it matters.
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        kestrel.Listen(options.Address, options.Port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
    }
}

using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.AzureBlobs;
using MlPipeline.Data.Remotes.Http;
using MlPipeline.Data.Remotes.S3;
using MlPipeline.Data.Remotes.Settings;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes;

/// <summary>Opens a remote by its url's scheme.</summary>
internal static partial class RemoteKinds
{
    private static readonly string[] Harmless = ["type", "protected", "shared"];

    public static IRemote Open(RemoteSettings settings, RemoteContext context)
    {
        Secrets.Refuse(settings);
        var scheme = Scheme().Match(settings.Url.Value).Value.ToLowerInvariant();
        return scheme switch
        {
            "" => Folder(settings, Path.GetFullPath(settings.Url.Value, Path.GetDirectoryName(settings.Url.File)!)),
            "file://" when settings.Url.Value.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) =>
                Folder(settings, Path.GetFullPath(new Uri(settings.Url.Value).LocalPath)),
            "http://" or "https://" => Network(settings, context, HttpStore.Open),
            "s3://" => Network(settings, context, S3Store.Open),
            "azure://" => Network(settings, context, AzureStore.Open),
            _ => throw NotSupported(settings.Url),
        };
    }

    private static LocalFolderRemote Folder(RemoteSettings settings, string folder)
    {
        settings.RefuseAllBut([], Harmless);
        return new LocalFolderRemote(folder, settings.Count("jobs", LocalFolderRemote.DefaultParallelism));
    }

    private static NetworkRemote Network(RemoteSettings settings, RemoteContext context, Func<RemoteSettings, RemoteContext, IObjectStore> open)
    {
        var limited = context with { Limits = settings.Limits(context.Limits) };
        return new NetworkRemote(open(settings, limited), limited);
    }

    private static UserException NotSupported(IniSetting url) => new(
        new UserFault("The DVC remote is of a kind that is not supported", "set the remote's url to a folder, or to an http, s3 or azure address")
        {
            Place = url.Place,
            Expected = "a folder, absolute or relative to the configuration file's own, or https://, http://, s3:// or azure://",
            Actual = Secrets.Strip(url.Value),
        });

    [GeneratedRegex(@"\A\w+://")]
    private static partial Regex Scheme();
}

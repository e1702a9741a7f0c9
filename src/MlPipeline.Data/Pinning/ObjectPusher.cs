using MlPipeline.Core.Errors;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Progress;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Work;

namespace MlPipeline.Data.Pinning;

/// <summary>Brings objects of the cache to a remote that is elsewhere.</summary>
internal sealed class ObjectPusher(ObjectCache cache, IRemote remote, TransferMeter meter, CancellationToken cancellation)
{
    /// <summary>Uploads what the remote does not hold: files first, the lists that name them last. Gives how many were new to it.</summary>
    public int Push(StoredContent content)
    {
        var files = content.Files
            .Select(file => new RemoteObject(ObjectKey.OfMd5(file.Md5, HashRule.Raw), file.File.Size))
            .DistinctBy(file => file.Key, StringComparer.Ordinal)
            .ToList();
        meter.Expect(files.Count, files.Sum(file => file.Size));
        var newFiles = OrderedWork.Run(files, remote.Parallelism, file =>
        {
            var isNew = PushOne(file, meter.AddBytes);
            meter.AddFile();
            return isNew;
        }).Count(isNew => isNew);
        return newFiles + content.Lists.Count(list => PushOne(list, _ => { }));
    }

    private bool PushOne(RemoteObject wanted, Action<long> sent)
    {
        try
        {
            if (remote.SizeOf(wanted.Key, cancellation) == wanted.Size)
            {
                sent(wanted.Size);
                return false;
            }

            remote.Upload(cache.AddressOf(wanted.Key), wanted.Key, sent, cancellation);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                new UserFault("An object could not be stored in the remote; it is in the cache, and nothing is pinned yet", "see what the remote says, then run the same command again")
                {
                    Place = remote.AddressOf(wanted.Key),
                    Actual = fault.Message,
                },
                fault);
        }
    }
}

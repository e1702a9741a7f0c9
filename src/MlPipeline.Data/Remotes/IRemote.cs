namespace MlPipeline.Data.Remotes;

/// <summary>A place where objects are stored, by keys such as <c>files/md5/ab/cdef…</c>. Every member may be called from many threads at a time.</summary>
/// <remarks>
/// Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the place does not answer as it should, and
/// <see cref="Core.Errors.UserException"/> where its user can mend that: credentials, a bucket, a host, a certificate.
/// </remarks>
internal interface IRemote
{
    /// <summary>How many transfers at a time are wise: DVC's <c>jobs</c>, or a default of the kind.</summary>
    int Parallelism { get; }

    /// <summary>An object's full address, for messages; it never holds a credential.</summary>
    string AddressOf(string key);

    /// <summary>An object's bytes from the start, or null when there is no such object. A stream that breaks off goes on by itself.</summary>
    Stream? TryOpen(string key, CancellationToken cancellation);

    /// <summary>An object's size in bytes, or null when there is no such object.</summary>
    long? SizeOf(string key, CancellationToken cancellation);

    /// <summary>Makes a copy of a local file the object of that key, all at once or not at all, in place of any other.</summary>
    /// <param name="file">The local file.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="sent">Told of bytes as they have gone, from several threads; all of the file's in the end.</param>
    /// <param name="cancellation">Ends the upload.</param>
    void Upload(string file, string key, Action<long> sent, CancellationToken cancellation);

    /// <summary>The objects whose keys begin with a prefix, page by page as they are asked for; in no certain order.</summary>
    IEnumerable<RemoteObject> List(string prefix, CancellationToken cancellation);

    /// <summary>Removes an object; one that is not there is no fault.</summary>
    void Delete(string key, CancellationToken cancellation);
}

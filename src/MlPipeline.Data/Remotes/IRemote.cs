namespace MlPipeline.Data.Remotes;

/// <summary>A place where objects are stored, by keys such as <c>files/md5/ab/cdef…</c>.</summary>
/// <remarks>Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the place does not answer as it should.</remarks>
internal interface IRemote
{
    /// <summary>An object's full address, for messages.</summary>
    string AddressOf(string key);

    /// <summary>An object's bytes from the start, or null when there is no such object.</summary>
    Stream? TryOpen(string key);

    /// <summary>An object's size, or null when there is no such object.</summary>
    long? SizeOf(string key);

    /// <summary>A free path where an object can be written before it is put.</summary>
    string NewPart();

    /// <summary>Removes the parts of writers that were killed.</summary>
    void ClearParts();

    /// <summary>Makes a written part the object of that key, all at once, in place of any other; the part is gone then.</summary>
    void Put(string part, string key);
}

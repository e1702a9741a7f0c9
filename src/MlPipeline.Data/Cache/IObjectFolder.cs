namespace MlPipeline.Data.Cache;

/// <summary>A folder of this machine or of a network drive that holds objects: they are written beside and come in whole, by a rename.</summary>
internal interface IObjectFolder
{
    /// <summary>An object's full path.</summary>
    string AddressOf(string key);

    /// <summary>An object's size in bytes, or null when there is no such object.</summary>
    long? SizeOf(string key, CancellationToken cancellation);

    /// <summary>A free path where an object can be written before it is put.</summary>
    string NewPart();

    /// <summary>Removes the parts of writers that were killed; those of living ones, which may be others', are younger.</summary>
    void ClearParts(DateTimeOffset now);

    /// <summary>Makes a written part the object of that key, all at once, in place of any other; the part is gone then.</summary>
    void Put(string part, string key);
}

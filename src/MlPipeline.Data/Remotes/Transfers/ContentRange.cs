using System.Net.Http.Headers;

namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>What an answer says of the part of an object that it brings.</summary>
/// <param name="From">The first byte.</param>
/// <param name="Total">The size of the whole object, if it is said.</param>
internal sealed record ContentRange(long From, long? Total)
{
    /// <summary>Null for a whole object.</summary>
    public static ContentRange? TryParse(string? header) =>
        ContentRangeHeaderValue.TryParse(header, out var range) && range.From is { } from ? new ContentRange(from, range.Length) : null;
}

namespace MlPipeline.Data.Cache;

/// <summary>How old parts of objects are that nobody writes any more.</summary>
internal static class PartAge
{
    /// <summary>A part is renamed as soon as it is whole; one this old was left by a writer that was killed.</summary>
    public static TimeSpan OfTheDead { get; } = TimeSpan.FromHours(1);
}

namespace MlPipeline.Core.Manifests;

/// <summary>A package whose files an image holds.</summary>
/// <param name="Kind"><c>nuget</c>, <c>runtime</c> or <c>deb</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Hash">What its source pins it by, such as <c>sha512:…</c> in hexadecimal digits; null where none is known.</param>
public sealed record ImagePackage(string Kind, string Name, string Version, string? Hash = null);

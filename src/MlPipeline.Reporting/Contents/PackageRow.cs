using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A package whose files the image holds.</summary>
/// <param name="Kind">Where it comes from: <c>nuget</c>, <c>runtime</c> or <c>deb</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Hash">What its source pins it by.</param>
public sealed record PackageRow(Text Kind, Text Name, Text Version, Text? Hash)
{
    internal static PackageRow Of(ImagePackage package) =>
        new(new Text(package.Kind), new Text(package.Name), new Text(package.Version), Text.OrNull(package.Hash));
}

namespace MlPipeline.Reporting.Pictures;

/// <summary>A place or a size in a picture, in its own units, x to the right and y down.</summary>
internal readonly record struct Spot(double X, double Y);

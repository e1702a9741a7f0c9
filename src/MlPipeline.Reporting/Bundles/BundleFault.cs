using MlPipeline.Core.Errors;

namespace MlPipeline.Reporting.Bundles;

/// <summary>The one way to refuse a bundle: by the JSON path and what should stand there, never by what does.</summary>
internal static class BundleFault
{
    private const string Mend = "run the pipeline again and take the file that it writes; a changed one is not read";

    /// <summary>The refusal of the value at a path, which holds this project's own member names and positions only.</summary>
    public static UserException At(string path, string expected) => new(new UserFault("The report file is refused", Mend)
    {
        Place = path,
        Expected = expected,
    });
}

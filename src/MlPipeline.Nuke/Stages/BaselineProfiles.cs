using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Finds what the data held that a baseline was accepted with: in the tree or, on a pull request, in the commit that the request grew from.</summary>
internal static class BaselineProfiles
{
    private const string Mend = "./build.sh AcceptBaseline";

    /// <summary>The profile. It informs and judges nothing, so one that cannot be read is told of, and no fault.</summary>
    public static FoundProfile Read(ModelRun run) => run.Findings.Of("the baseline's profile", () => Find(run));

    private static FoundProfile Find(ModelRun run)
    {
        var path = run.Folder.BaselineProfile;
        if (run.Options.RequestBase is not { } branch)
            return File.Exists(path) ? Parsed(File.ReadAllText(path)) : new(null, "the baseline has no profile of its data");
        var mergeBase = MergeBase.Find(run.Options.Root, branch, run.Cancellation);
        return mergeBase.Commit is null
            ? new(null, "no merge base with the branch that the request is for: fetch the whole history")
            : mergeBase.Read(run.Folder.Relative(path), run.Cancellation) is { } text ? Parsed(text) : new(null, "the branch that the request is for has no profile of its baseline's data");
    }

    private static FoundProfile Parsed(string text)
    {
        try
        {
            return new(CanonicalJson.Parse(text, ManifestJson.Canonical.BaselineProfile, "profile.json", Mend), "");
        }
        catch (UserException)
        {
            return new(null, $"the profile of the baseline's data is damaged or of another version: {Mend}");
        }
    }
}

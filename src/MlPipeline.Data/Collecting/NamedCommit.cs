namespace MlPipeline.Data.Collecting;

/// <summary>A commit, and what people call it.</summary>
/// <param name="Id">Its object's name in git.</param>
/// <param name="Name">A branch, a tag, a stash, or a working tree's <c>HEAD</c>.</param>
internal sealed record NamedCommit(string Id, string Name);

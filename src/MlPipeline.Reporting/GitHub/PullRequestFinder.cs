using Octokit;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Finds the request that a context is about, and only while its head is the run's.</summary>
internal sealed class PullRequestFinder(IGitHubClient client, PullRequestContext context)
{
    /// <summary>The request's number, or why nothing is to be said there.</summary>
    public async Task<(int? Number, string? Reason)> Find()
    {
        if (context.Number is not { } number)
            return await FindByBranch().ConfigureAwait(false);
        var request = await client.PullRequest.Get(context.Owner, context.Repository, number).ConfigureAwait(false);
        return request.Head?.Sha == context.HeadSha ? (number, null) : (null, "the pull request has another head commit by now");
    }

    private async Task<(int? Number, string? Reason)> FindByBranch()
    {
        var filter = new PullRequestRequest { State = ItemStateFilter.Open, Head = $"{context.HeadOwner}:{context.HeadBranch}" };
        var open = await client.PullRequest.GetAllForRepository(context.Owner, context.Repository, filter).ConfigureAwait(false);
        // The filter is GitHub's to apply: an empty or odd one would list every request.
        PullRequest[] requests = [.. open.Where(IsFromThere)];
        return requests.Where(request => request.Head.Sha == context.HeadSha).ToArray() switch
        {
            [var only] => (only.Number, null),
            [] when requests.Length > 0 => (null, "the pull request has another head commit by now"),
            [] => (null, "no open pull request comes from that branch"),
            _ => (null, "several open pull requests come from that branch"),
        };
    }

    private bool IsFromThere(PullRequest request) =>
        request.State.Value == ItemState.Open
        && string.Equals(request.Head?.User?.Login ?? request.Head?.Repository?.Owner?.Login, context.HeadOwner, StringComparison.OrdinalIgnoreCase)
        && request.Head?.Ref == context.HeadBranch
        && string.Equals(request.Base?.Repository?.FullName, $"{context.Owner}/{context.Repository}", StringComparison.OrdinalIgnoreCase);
}

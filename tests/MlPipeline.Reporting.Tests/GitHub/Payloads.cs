using System.Text.Json.Nodes;

namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>Answers made of the examples in GitHub's API description, with the fake's values in them.</summary>
internal static class Payloads
{
    public static JsonNode Of(FakeComment comment, string repository)
    {
        var made = Example("issue-comment");
        made["id"] = comment.Id;
        made["body"] = comment.Body;
        made["html_url"] = $"https://github.example/{repository}/pull/{comment.Pull}#issuecomment-{comment.Id}";
        made["user"]!["login"] = comment.Author;
        made["user"]!["type"] = comment.Author.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User";
        return made;
    }

    public static JsonNode Of(FakePull pull, string repository)
    {
        var made = Example("pull-request");
        made["number"] = pull.Number;
        made["state"] = pull.State;
        made["locked"] = pull.Locked;
        made["head"]!["sha"] = pull.HeadSha;
        made["head"]!["ref"] = pull.HeadBranch;
        made["head"]!["user"]!["login"] = pull.HeadOwner;
        made["head"]!["repo"]!["owner"]!["login"] = pull.HeadOwner;
        made["base"]!["repo"]!["full_name"] = repository;
        return made;
    }

    public static JsonNode Of(FakeCheckRun run)
    {
        var made = Example("check-run");
        made["id"] = run.Id;
        made["name"] = run.Name;
        made["head_sha"] = run.HeadSha;
        made["status"] = "completed";
        made["conclusion"] = run.Conclusion;
        made["output"]!["title"] = run.Title;
        made["output"]!["summary"] = run.Summary;
        return made;
    }

    private static JsonNode Example(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "GitHub", "Payloads", name + ".json")))!;
}

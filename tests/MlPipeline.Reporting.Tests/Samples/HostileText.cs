namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>What a hostile run could write where a report shows words.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "zz @octocat #1 GH-2 octo/repo#3 https://evil.example www.evil.example a@evil.example commit deadbeef1 :tada: $math$",
        "zz\n::error file=a::pwned\n##[error]pwned ##vso[task.complete]\n::::set-output\n",
        "zz <img src=x onerror=y></details></code></td></table><!-- hidden --><script>alert(1)</script> &lt; &#64;octocat",
        "zz\n| cell | cell |\n|---|---|\n``` fence\n~~~ fence\n\n    `code` **bold** _i_ ~~s~~ [link](https://evil.example) ![image](x)\n[ref]: x\n",
        "# zz\n- item\n+ item\n1. item\n> quote\n===\n\\ {{ model }} {% raw %} [^1] - [ ] task",
        "1. zz\u202eright to left\u200b\u0000\u001b[31m\u2028\U000E0041 \ud800 e\u0301\u0301\u0301\u0301\u0301\u0301",
    ];
}

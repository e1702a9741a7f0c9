using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MlPipeline.Benchmarks;

/// <summary>What data costs beyond the start of the build itself, in a checkout of its own.</summary>
internal static class BuildComparisons
{
    public static IReadOnlyList<Comparison> Of(string root, string scratch)
    {
        var checkout = Path.Combine(scratch, "checkout");
        Execute("/bin/sh", "-c", "mkdir -p \"$2\" && cd \"$1\" && git ls-files -z | xargs -0 cp --parents -t \"$2\"", "sh", root, checkout);
        File.WriteAllText(Path.Combine(checkout, ".dvc", "config"), "[core]\n    remote = store\n['remote \"store\"']\n    url = ../../remote-of-checkout\n");
        var build = Path.Combine(checkout, "build.sh");
        var many = Directory.CreateDirectory(Path.Combine(checkout, "data")).FullName;
        for (var file = 0; file < DataFolders.Many; file++)
            WritePinned(Path.Combine(checkout, "pins", string.Create(CultureInfo.InvariantCulture, $"{file:00000}.csv")), $"file {file}", Path.Combine(scratch, "remote-of-checkout"));
        Execute("/bin/sh", "-c", "mkdir -p \"$2\" && cp -r \"$1\" \"$2\"", "sh", Path.Combine(checkout, "pins"), Path.Combine(many, "many"));
        Execute("/bin/sh", "-c", "for f in \"$1\"/many/pins/*.dvc; do mv \"$f\" \"${f%.dvc}\"; done", "sh", many);
        Execute(build, "PinData", "--data-path", Path.Combine(many, "many"));
        var start = Timed.Command("`./build.sh --help`", build, "--help");
        var one = Path.Combine(checkout, "pins", "05000.csv");
        return
        [
            new("10,000 files, nothing to do: `./build.sh RestoreData --data-path …`", Timed.Command("many", build, "RestoreData", "--data-path", Path.Combine(many, "many")), start) { Bound = Bound.Beyond(0.1) },
            new("one file among 10,000 pins: `./build.sh RestoreData --data-path …`", Timed.Command("one", build, "RestoreData", "--data-path", one) with { Before = () => File.Delete(one) }, start) { Bound = Bound.Beyond(0.1) },
        ];
    }

    // A pin as DVC writes it, and its object.
    private static void WritePinned(string path, string text, string remote)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(bytes);
        var md5 = Convert.ToHexStringLower(hash.GetHashAndReset());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".dvc", string.Create(CultureInfo.InvariantCulture, $"outs:\n- md5: {md5}\n  size: {bytes.Length}\n  hash: md5\n  path: {Path.GetFileName(path)}\n"));
        var stored = Path.Combine(remote, "files", "md5", md5[..2], md5[2..]);
        Directory.CreateDirectory(Path.GetDirectoryName(stored)!);
        File.WriteAllBytes(stored, bytes);
    }

    private static void Execute(string program, params string[] arguments) => Timed.Command(program, program, arguments).Run();
}

using System.Globalization;
using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Pins;

/// <summary>Writes <c>.dvc</c> files as DVC 3 does, byte for byte, and the SHA-256 in <c>meta</c>, which DVC leaves alone.</summary>
internal static class PinWriter
{
    /// <summary>The pin file's text.</summary>
    /// <remarks>
    /// <c>meta</c> holds <c>md5</c>, the output's own, and <c>sha256</c>: of the file's bytes, or for a directory of its
    /// <see cref="Trees.DigestList"/>, which the remote holds under <c>files/sha256</c>.
    /// </remarks>
    public static string Text(PinnedOutput output, Digest? sha256)
    {
        var text = new StringBuilder("outs:\n");
        Append(text, "- md5", YamlScalar.Of(output.Id));
        Append(text, "  size", Number(output.Size));
        if (output.Files is { } files)
            Append(text, "  nfiles", Number(files));
        if (output.IsExecutable)
            Append(text, "  isexec", "true");
        Append(text, "  hash", "md5");
        Append(text, "  path", YamlScalar.Of(output.Name));
        if (sha256 is not { } digest)
            return text.ToString();
        text.Append("meta:\n");
        Append(text, "  md5", YamlScalar.Of(output.Id));
        Append(text, "  sha256", YamlScalar.Of(digest.Hex));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;

namespace MlPipeline.Core.Tables;

/// <summary>Finds the first bytes of a file that its encoding cannot decode: read anew, a byte at a time, since a decoder of blocks does not tell.</summary>
internal static class Undecodable
{
    /// <summary>The file with line and column of the first such character; without them when every byte can be decoded.</summary>
    public static string PlaceIn(string path, Encoding encoding)
    {
        using var file = File.OpenRead(path);
        var decoder = encoding.GetDecoder();
        Span<char> text = stackalloc char[8];
        var (line, column) = (1, 1);
        try
        {
            for (var next = file.ReadByte(); next >= 0; next = file.ReadByte())
            {
                var count = decoder.GetChars([(byte)next], text, flush: false);
                foreach (var character in text[..count])
                    (line, column) = character == '\n' ? (line + 1, 1) : (line, column + (character == '\ufeff' ? 0 : 1));
            }

            decoder.GetChars([], text, flush: true);
            return path;
        }
        catch (DecoderFallbackException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{column}");
        }
    }
}

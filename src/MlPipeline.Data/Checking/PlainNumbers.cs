using System.Globalization;

namespace MlPipeline.Data.Checking;

/// <summary>The numbers that cells hold, as training reads them: no blanks, no thousands.</summary>
internal static class PlainNumbers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number, or null when the text is none; it may be infinite or no number.</summary>
    public static double? Parse(ReadOnlySpan<byte> utf8) => double.TryParse(utf8, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The finite number, or null when the text is none.</summary>
    public static double? ParseFinite(ReadOnlySpan<byte> utf8) => Parse(utf8) is { } number && double.IsFinite(number) ? number : null;
}

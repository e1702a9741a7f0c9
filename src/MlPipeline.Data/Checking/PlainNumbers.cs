using System.Globalization;

namespace MlPipeline.Data.Checking;

/// <summary>The numbers that cells hold, as training reads them: no blanks, no thousands.</summary>
internal static class PlainNumbers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number, or null when the text is none; it may be infinite or no number.</summary>
    public static double? Parse(ReadOnlySpan<char> text) => double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The finite number, or null when the text is none.</summary>
    public static double? ParseFinite(ReadOnlySpan<char> text) => Parse(text) is { } number && double.IsFinite(number) ? number : null;
}

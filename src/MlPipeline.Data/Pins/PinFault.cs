using System.Globalization;
using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Pins;

/// <summary>How a pin that cannot be used is told of.</summary>
internal static class PinFault
{
    private const string Mend = "restore the pin from version control, or delete it and pin the data again: ./build.sh PinData --data-path <path>";

    public static UserException At(string file, long line, string problem, string? expected = null, string? actual = null) => new(
        new UserFault(problem, Mend)
        {
            Place = string.Create(CultureInfo.InvariantCulture, $"{file}:{line}"),
            Expected = expected,
            Actual = actual,
        });

    public static UserException Unreadable(string file, Exception cause) => new(
        new UserFault("The pin cannot be read", "restore it from version control and make it readable") { Place = file, Actual = cause.Message }, cause);
}

using System.Globalization;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>A square plot whose axes go from 0 to 1, with a grid and the diagonal.</summary>
internal static class UnitSquare
{
    private const double Side = 320;
    private const double Left = 50;
    private const double Top = 12;
    private const int Parts = 5;

    private static readonly Scale Across = new(0, 1, Left, Left + Side);
    private static readonly Scale Up = new(0, 1, Top + Side, Top);

    public static Spot At(double x, double y) => new(Across.At(x), Up.At(y));

    /// <summary>The empty plot.</summary>
    public static SvgDrawing Draw(string across, string up)
    {
        var drawing = new SvgDrawing(Left + Side + 14, Top + Side + 46);
        for (var part = 0; part <= Parts; part++)
        {
            var value = (double)part / Parts;
            var label = new Text(value.ToString("0.0", CultureInfo.InvariantCulture));
            drawing.Line("grid", At(value, 0), At(value, 1));
            drawing.Line("grid", At(0, value), At(1, value));
            drawing.Words("tick middle", new(Across.At(value), Top + Side + 18), label);
            drawing.Words("tick end", new(Left - 8, Up.At(value) + 4), label);
        }
        drawing.Line("diagonal", At(0, 0), At(1, 1));
        drawing.Words("axis middle", new(Left + (Side / 2), Top + Side + 39), new Text(across));
        drawing.UpwardWords("axis middle", new(13, Top + (Side / 2)), new Text(up));
        return drawing;
    }
}

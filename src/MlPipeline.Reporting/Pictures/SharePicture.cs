using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws a part of a whole as a bar, for a table's cell whose words say the same.</summary>
internal static class SharePicture
{
    private const double Width = 140;
    private const double Height = 10;

    public static Markup Draw(long part, long whole)
    {
        var drawing = new SvgDrawing(Width, Height);
        drawing.Box("bar none", new(0, 0), new(Width, Height));
        drawing.Box("bar candidate", new(0, 0), new(whole > 0 ? Math.Clamp((double)part / whole, 0, 1) * Width : 0, Height));
        return drawing.Ornament("share");
    }
}

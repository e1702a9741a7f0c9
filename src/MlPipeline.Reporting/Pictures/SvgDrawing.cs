using System.Globalization;
using System.Text;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>An SVG picture within a page. It has no style of its own: each shape names a class of the page's style sheet.</summary>
internal sealed class SvgDrawing(double width, double height)
{
    private const int LongestText = 300;

    private readonly StringBuilder body = new();

    public void Line(string style, Spot from, Spot to) =>
        Shape("line", style, [("x1", from.X), ("y1", from.Y), ("x2", to.X), ("y2", to.Y)]);

    public void Circle(string style, Spot centre, double radius) =>
        Shape("circle", style, [("cx", centre.X), ("cy", centre.Y), ("r", radius)]);

    public void Box(string style, Spot corner, Spot size) =>
        Shape("rect", style, [("x", corner.X), ("y", corner.Y), ("width", Math.Max(0, size.X)), ("height", Math.Max(0, size.Y))]);

    public void Path(string style, IEnumerable<Spot> spots) => body
        .Append("<polyline class=\"").Append(style).Append("\" points=\"")
        .AppendJoin(' ', spots.Select(spot => $"{Number(spot.X)},{Number(spot.Y)}")).Append("\"/>");

    public void Words(string style, Spot at, Text words, int limit = LongestText) => body
        .Append("<text class=\"").Append(style).Append("\" x=\"").Append(Number(at.X)).Append("\" y=\"").Append(Number(at.Y)).Append("\">")
        .Append(HtmlText.Line(words.ToString(), limit)).Append("</text>");

    /// <summary>Words that read from the bottom up.</summary>
    public void UpwardWords(string style, Spot at, Text words) => body
        .Append("<text class=\"").Append(style).Append("\" transform=\"translate(").Append(Number(at.X)).Append(' ').Append(Number(at.Y)).Append(") rotate(-90)\">")
        .Append(HtmlText.Line(words.ToString(), LongestText)).Append("</text>");

    /// <summary>The picture with a title and a description for who cannot see it.</summary>
    public Markup Picture(string style, Text title, Text description)
    {
        var name = HtmlText.Line(title.ToString(), LongestText);
        return new($"<svg class=\"{style}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" aria-label=\"{name}\"><title>{name}</title>"
            + $"<desc>{HtmlText.Line(description.ToString(), LongestText)}</desc>{body}</svg>");
    }

    /// <summary>The picture as an ornament of words that say the same.</summary>
    public Markup Ornament(string style) => new(
        $"<svg class=\"{style}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" "
        + $"aria-hidden=\"true\" focusable=\"false\">{body}</svg>");

    private void Shape(string name, string style, ReadOnlySpan<(string Name, double Value)> attributes)
    {
        body.Append('<').Append(name).Append(" class=\"").Append(style).Append('"');
        foreach (var (attribute, value) in attributes)
            body.Append(' ').Append(attribute).Append("=\"").Append(Number(value)).Append('"');
        body.Append("/>");
    }

    private static string Number(double value) =>
        double.IsFinite(value) ? Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) : "0";
}

using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws a state as a sign whose shape tells it without its colour; a word stands beside it.</summary>
internal static class StateMark
{
    private const double Size = 16;
    private const double Middle = Size / 2;

    /// <summary>The style sheet's class of a verdict, a stage's state, a change or a shift.</summary>
    public static string StyleOf(object state) => state switch
    {
        Verdict.Pass or ReportVerdict.Passed or StageState.Done or Change.Better or ShiftLevel.Stable or ShiftLevel.Detectable => "pass",
        Verdict.Fail or ReportVerdict.Failed or StageState.Failed or Change.Worse => "fail",
        Verdict.Inconclusive or ReportVerdict.Inconclusive or ShiftLevel.Moderate or ShiftLevel.Strong => "inconclusive",
        _ => "none",
    };

    /// <summary>A check mark, a cross, a triangle or an empty ring.</summary>
    public static Markup Draw(object state)
    {
        var drawing = new SvgDrawing(Size, Size);
        var style = StyleOf(state);
        if (style == "inconclusive")
            drawing.Path("sign-fill", [new(Middle, 0.8), new(15.6, 15), new(0.4, 15), new(Middle, 0.8)]);
        else
            drawing.Circle(style == "none" ? "sign-ring" : "sign-fill", new(Middle, Middle), style == "none" ? 6.5 : Middle);
        foreach (var stroke in StrokesOf(style))
            drawing.Path("sign-stroke", stroke);
        return drawing.Ornament($"sign {style}");
    }

    private static Spot[][] StrokesOf(string style) => style switch
    {
        "pass" => [[new(4.2, 8.3), new(7, 11), new(11.8, 5.4)]],
        "fail" => [[new(5, 5), new(11, 11)], [new(11, 5), new(5, 11)]],
        "inconclusive" => [[new(Middle, 5.8), new(Middle, 10)], [new(Middle, 12.3), new(Middle, 12.5)]],
        _ => [],
    };
}

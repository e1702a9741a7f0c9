using System.Security.Cryptography;
using System.Text;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Pictures;
using MlPipeline.Reporting.Texts;
using Scriban.Runtime;

namespace MlPipeline.Reporting.Rendering;

/// <summary>What the page's template may call besides: pictures, signs, and the policy that forbids everything but the page's own style sheet.</summary>
internal static class PageFunctions
{
    public static void AddTo(ScriptObject functions)
    {
        functions.Import("policy", (Markup styleSheet) => PolicyOf(styleSheet));
        functions.Import("sign", (object state) => StateMark.Draw(state));
        functions.Import("style", (object state) => new Markup(StateMark.StyleOf(state)));
        functions.Import("interval_picture", (Figure? figure, double? limit) => IntervalPicture.Draw(figure, limit));
        functions.Import("difference_picture", (Figure? figure, IReadOnlyList<MetricRow> metrics) => IntervalPicture.Draw(figure, metrics));
        functions.Import("share_picture", (long part, long whole) => SharePicture.Draw(part, whole));
        functions.Import("roc_picture", (CurveSection curves, IReadOnlyList<MetricRow> metrics) => RocPicture.Draw(curves, metrics));
        functions.Import("calibration_picture", (CurveSection curves) => CalibrationPicture.Draw(curves));
        functions.Import("score_picture", (CurveSection curves, HoldoutSection holdout) => ScorePicture.Draw(curves, holdout));
        functions.Import("importance_picture", (ImportanceSection importance) => ImportancePicture.Draw(importance));
        functions.Import("group_picture", (FairnessSection section, int column) => GroupPicture.Draw(section, column));
    }

    // The hash of the one style element: no other style, no script, no picture and no address counts, wherever it comes from.
    private static Markup PolicyOf(Markup styleSheet)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styleSheet.Value)));
        return new($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">");
    }
}

namespace MlPipeline.Core.Models;

/// <summary>The names of the metrics that gates and reports speak of.</summary>
public static class MetricNames
{
    /// <summary>Area under the ROC curve; ties count half.</summary>
    public const string Auc = "auc";

    /// <summary>Share of rows predicted right.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>Share of positive predictions that are right.</summary>
    public const string Precision = "precision";

    /// <summary>Share of positive rows predicted positive: the true-positive rate.</summary>
    public const string Recall = "recall";

    /// <summary>Harmonic mean of precision and recall.</summary>
    public const string F1 = "f1";

    /// <summary>Mean negative log-likelihood in nats.</summary>
    public const string LogLoss = "log-loss";

    /// <summary>Mean squared distance of probability and label.</summary>
    public const string Brier = "brier";

    /// <summary>Share of rows predicted positive.</summary>
    public const string SelectionRate = "selection-rate";

    /// <summary>Share of negative rows predicted positive.</summary>
    public const string FalsePositiveRate = "false-positive-rate";

    /// <summary>Of several classes, the mean over classes of each class's F1.</summary>
    public const string MacroF1 = "macro-f1";

    /// <summary>Of several classes, the mean over classes of the share of a class's rows predicted right.</summary>
    public const string BalancedAccuracy = "balanced-accuracy";

    /// <summary>Of several classes, the share of rows whose class is among the three most probable.</summary>
    public const string TopThreeAccuracy = "top-3-accuracy";

    /// <summary>Of a regression, the mean absolute error, in the label's unit.</summary>
    public const string MeanAbsoluteError = "mae";

    /// <summary>Of a regression, the root of the mean squared error, in the label's unit.</summary>
    public const string RootMeanSquaredError = "rmse";

    /// <summary>Of a regression, the share of the label's variance that the predictions explain.</summary>
    public const string RSquared = "r2";

    /// <summary>Of a regression, the mean of prediction less label, in the label's unit.</summary>
    public const string MeanError = "mean-error";
}

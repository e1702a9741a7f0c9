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
}

namespace MlPipeline.Evaluation.Tests.Oracles;

/// <summary>Values of distributions and intervals, each row arguments first.</summary>
public sealed record OracleNumerics(double[][] Binomial, double[][] Normal, double[][] Wilson, double[][] Tango, double[][] Skewed);

namespace MlPipeline.Serving.Http;

/// <summary>Ends a request by a problem.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}

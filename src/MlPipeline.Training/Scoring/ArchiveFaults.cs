using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Scoring;

/// <summary>Says what is wrong with an archive, and where it lies.</summary>
internal sealed class ArchiveFaults(string archive)
{
    public UserException Of(string problem, string mend, string? expected, string? actual) =>
        new(new UserFault(problem, mend) { Place = archive, Expected = expected, Actual = actual });

    public UserException Unreadable(string problem, Exception fault) => new(
        new UserFault(problem, "train again, or restore it from its pin; the project needs the package of the trainer that made it")
        {
            Place = archive,
            Actual = $"{fault.GetType().Name}: {fault.Message}",
        },
        fault);
}

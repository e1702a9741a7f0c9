using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Scoring;

namespace MlPipeline.Serving.Hosting;

/// <summary>The folder of a released model: the archive, and the record that tells which it is.</summary>
internal sealed class ModelFolder(string folder)
{
    private const string Mend = "name a folder with model.zip and model.json of one release of this model";

    private string Archive => Path.Combine(folder, ServedModel.ArchiveName);

    private string Record => Path.Combine(folder, ServedModel.FileName);

    /// <summary>The record of the folder's model, once the archive is known to be the one that it names.</summary>
    /// <exception cref="UserException">A file is missing, the record is of another model, or the archive is another.</exception>
    public ServedModel Read(string model)
    {
        RequireFile(Record);
        RequireFile(Archive);
        var served = CanonicalJson.ReadFile(Record, ManifestJson.Canonical.ServedModel, Mend);
        if (served.Name != model)
            throw Fault("The folder holds another model than the executable", Record, model, served.Name);
        var digest = Digest.OfFile(Archive);
        return digest == served.Model ? served : throw Fault("The archive is not the one that model.json names", Archive, served.Model.ToString(), digest.ToString());
    }

    /// <summary>The model, ready to score.</summary>
    /// <exception cref="UserException">The archive cannot be read, or not by this row type.</exception>
    public LoadedModel<TRow> Load<TRow>()
        where TRow : BinaryRow, new()
    {
        var model = ModelArchive.Load<TRow>(Archive);
        model.Prepare();
        return model;
    }

    private static void RequireFile(string file)
    {
        if (!File.Exists(file))
            throw Fault("There is no model to serve", file, null, null);
    }

    private static UserException Fault(string problem, string place, string? expected, string? actual) =>
        new(new UserFault(problem, Mend) { Place = place, Expected = expected, Actual = actual });
}

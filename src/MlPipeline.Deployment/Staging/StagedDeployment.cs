using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Staging;

/// <summary>A deployment in service. Disposing ends a held one; a kept one runs on.</summary>
public sealed class StagedDeployment : IDisposable
{
    private readonly DeploymentSlot slot;
    private readonly IStagedRelease release;
    private readonly Lock once = new();
    private bool over;

    internal StagedDeployment(DeploymentRecord record, DeploymentSlot slot, IStagedRelease release)
    {
        Record = record;
        this.slot = slot;
        this.release = release;
        AppDomain.CurrentDomain.ProcessExit += EndWithProcess;
    }

    /// <summary>What runs, and where it answers.</summary>
    public DeploymentRecord Record { get; }

    /// <summary>The file that holds the service's key.</summary>
    public string KeyFile => slot.KeyFile;

    /// <summary>Ends a held deployment at once, since only its holder asks it anything, and its files go.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithProcess;
        lock (once)
        {
            if (over)
                return;
            over = true;
        }

        using (release)
            release.End(TimeSpan.Zero);
        slot.Delete();
    }

    /// <summary>Writes the record that names this deployment and the one before it, and lets it run on.</summary>
    internal KeptDeployment Keep(StagingFolder folder, KeptDeployment? former)
    {
        var record = release.Identify(new KeptDeployment { Deployment = Record, Folder = slot.Name, Former = former });
        folder.Write(record);
        using (release)
            release.Keep();
        over = true;
        return record;
    }

    private void EndWithProcess(object? sender, EventArgs arguments) => Dispose();
}

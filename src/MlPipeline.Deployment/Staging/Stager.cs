using System.Security.Cryptography;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Staging;

/// <summary>Puts a release into service on a host.</summary>
/// <param name="host">Where it runs.</param>
/// <param name="clock">Measures the limits.</param>
/// <param name="random">Makes the key.</param>
public sealed class Stager(IStagingHost host, TimeProvider clock, RandomNumberGenerator random)
{
    /// <summary>Starts the release under a new key and waits until it is ready. A kept one then takes the place of the one before, which is drained and ended.</summary>
    /// <exception cref="UserException">The release does not become ready: it is gone, and a kept one before it stays in service. Or it should be kept, and the engine of the one before does not answer.</exception>
    public StagedDeployment Deploy(DeployRequest request, CancellationToken cancellation)
    {
        var folder = StagingFolder.Open(request.Folder);
        var records = new KeptRecords(folder, clock);
        var former = request.Kept ? records.Settle(request.DrainLimit, cancellation) : records.SettleIfReachable(request, cancellation);
        var slot = folder.NewSlot(request.Kept);
        try
        {
            var release = Start(request, slot, former, cancellation);
            var staged = new StagedDeployment(Record(request, release), slot, release);
            if (request.Kept)
                records.Finish(Switch(staged, folder, former), request.DrainLimit, cancellation);
            request.Progress($"{request.Model} is ready at {release.Address}");
            return staged;
        }
        catch when (folder.Read()?.Folder != slot.Name)
        {
            slot.Delete();
            throw;
        }
    }

    private static KeptDeployment Switch(StagedDeployment next, StagingFolder folder, KeptDeployment? former)
    {
        try
        {
            return next.Keep(folder, former);
        }
        catch
        {
            next.Dispose();
            throw;
        }
    }

    private IStagedRelease Start(DeployRequest request, DeploymentSlot slot, KeptDeployment? former, CancellationToken cancellation)
    {
        var key = AccessKey.Create(random);
        key.WriteTo(slot.KeyFile);
        try
        {
            string[] known = [.. new[] { former?.Container, former?.Former?.Container }.OfType<string>()];
            return host.Start(new StartRequest(request, slot, key.Lines, known), cancellation);
        }
        catch (UserException fault) when (request.Kept && former is not null)
        {
            throw new UserException(fault.Fault with { Problem = $"{fault.Fault.Problem}; the deployment before it stays in service" }, fault);
        }
    }

    private DeploymentRecord Record(DeployRequest request, IStagedRelease release) => new()
    {
        Release = request.Release,
        Image = request.Image,
        Host = host.Name,
        Kept = request.Kept,
        Address = release.Address,
    };
}

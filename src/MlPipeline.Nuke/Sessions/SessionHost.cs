namespace MlPipeline.Nuke.Sessions;

/// <summary>What a session needs of the world around it.</summary>
/// <param name="Clock">Tells the time.</param>
/// <param name="Engine">The engine's name: <c>nuke</c> or <c>bundled</c>.</param>
/// <param name="Log">Told what happens.</param>
/// <param name="LogError">Told what went wrong.</param>
internal sealed record SessionHost(TimeProvider Clock, string Engine, Action<string> Log, Action<string> LogError)
{
    /// <summary>A terminal on which a line can be drawn over; null where the output goes elsewhere.</summary>
    public TextWriter? Terminal { get; init; }
}

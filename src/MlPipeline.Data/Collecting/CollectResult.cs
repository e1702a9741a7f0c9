namespace MlPipeline.Data.Collecting;

/// <summary>What was collected.</summary>
/// <param name="Kept">Objects that a pin still needs.</param>
/// <param name="Removed">Objects that were removed, set-aside ones included.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record CollectResult(int Kept, int Removed, long Bytes)
{
    /// <summary>Adds up.</summary>
    public static CollectResult operator +(CollectResult left, CollectResult right) =>
        new(left.Kept + right.Kept, left.Removed + right.Removed, left.Bytes + right.Bytes);
}

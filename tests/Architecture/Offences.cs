namespace MlPipeline.Architecture.Tests;

/// <summary>Tells all offences against a rule at once.</summary>
internal static class Offences
{
    public static void None(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} offences:\n{string.Join('\n', all)}");
    }
}

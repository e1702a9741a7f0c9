using System.Collections;
using MlPipeline.Training.Publishing;

namespace MlPipeline.Training.Tests.Publishing;

public sealed class InheritedVariables
{
    [Fact]
    public void Variables_that_MSBuild_takes_for_properties_are_removed_in_any_spelling() => Assert.Equal(
        ["Configuration", "PLATFORM", "version"],
        Removed("PATH", "PLATFORM", "version", "Configuration", "HOME", "NUGET_PACKAGES", "FEED_TOKEN").Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_removed_where_none_is_set() => Assert.Empty(Removed("PATH", "HOME"));

    private static Dictionary<string, string?>.KeyCollection Removed(params string[] names) =>
        InheritedProperties.Removed(new Hashtable(names.ToDictionary(name => name, _ => "value"))).Keys;
}

using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Gathers a column's names. Of a column with very many, which is free text or an identifier, only what stands in several rows is kept.</summary>
internal static class CategoryProfiler
{
    private const int DigestCharacters = 8;

    public static CategoryProfile Profile(TableColumn column, int[] counts)
    {
        var names = Enumerable.Range(0, counts.Length)
            .Where(code => column.DistinctUtf8(code).Length > 0)
            .Select(code => (Name: code, Count: counts[code]));
        var all = counts.Length <= CategoryProfile.MostNames;
        var kept = names.Where(name => all || name.Count > 1)
            .Select(name => (Name: Shortened(column.Distinct(name.Name)), name.Count))
            .OrderByDescending(name => name.Count)
            .ThenBy(name => name.Name, StringComparer.Ordinal)
            .Take(all ? CategoryProfile.MostNames : CategoryProfile.MostOfMany)
            .ToList();
        return new CategoryProfile
        {
            Names = [.. kept.Select(name => name.Name)],
            Counts = [.. kept.Select(name => name.Count)],
            OtherCells = names.Sum(name => name.Count) - kept.Sum(name => name.Count),
        };
    }

    private static string Shortened(string name)
    {
        if (name.Length <= CategoryProfile.MostCharacters)
            return name;
        var end = CategoryProfile.MostCharacters - DigestCharacters - 1;
        var digest = Digest.Of(name).ToString()[^DigestCharacters..];
        return $"{name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)]}…{digest}";
    }
}

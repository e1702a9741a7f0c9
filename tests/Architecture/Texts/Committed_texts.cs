using System.Text.RegularExpressions;

namespace MlPipeline.Architecture.Tests.Texts;

public sealed partial class Committed_texts(Repository repository)
{
    private const int LongestText = 4_000_000;

    [Fact]
    public void Put_nothing_off() => Offences.None(Matches(PutOff()));

    [Fact]
    public void Name_no_path_of_a_machine() => Offences.None(Matches(MachinePath()));

    [Fact]
    public void Name_no_package_registry() => Offences.None(Matches(RegistryHost()));

    [Fact]
    public void End_their_lines_by_LF_alone_in_sources() => Offences.None(
        from file in repository.Files
        where Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".targets" or ".sh" or ".yml" or ".scriban"
        where File.ReadAllBytes(repository.PathOf(file)).Contains((byte)'\r')
        select file);

    private IEnumerable<string> Matches(Regex pattern) =>
        from file in repository.Files
        let bytes = File.ReadAllBytes(repository.PathOf(file))
        where bytes.Length < LongestText && !bytes.Contains((byte)0)
        let lines = System.Text.Encoding.UTF8.GetString(bytes).Split('\n')
        from index in Enumerable.Range(0, lines.Length)
        where pattern.IsMatch(lines[index])
        select $"{file}:{index + 1}: {lines[index].Trim()}";

    // The classes of one letter keep these patterns from matching themselves.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b")]
    private static partial Regex PutOff();

    [GeneratedRegex(@"(?<![\w.$})/-])/(wor[k]|roo[t]|hom[e]/\w+|User[s]/\w+)(/|\b)|[A-Z]:\\User[s]\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"(nuge[t]|myge[t]|npmj[s]|pyp[i])\.(org|com)|pkgs\.(dev\.azur[e]|visualstudi[o])|pkg\.githu[b]|pythonhoste[d]", RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();
}

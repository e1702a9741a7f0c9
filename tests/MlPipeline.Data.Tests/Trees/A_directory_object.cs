using System.Text;
using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Tests.Trees;

public sealed class A_directory_object
{
    private const string Md5 = "e5ebd4c02cefbe7955977c67ada242b7";

    private static readonly byte[] MadeByDvc = File.ReadAllBytes(Path.Combine(
        AppContext.BaseDirectory, "Fixtures", "dvc-made", "remote", "files", "md5", "6a", "a2fbb46f5725741428df258d5a4111.dir"));

    [Fact]
    public void Is_written_as_DVC_wrote_it_whatever_the_order_of_the_files() =>
        Assert.Equal(MadeByDvc, TreeObject.Write(TreeObject.Read("object", MadeByDvc).OrderByDescending(entry => entry.Md5, StringComparer.Ordinal)));

    [Fact]
    public void Of_no_files_is_an_empty_list() => Assert.Equal("[]"u8.ToArray(), TreeObject.Write([]));

    [Fact]
    public void Escapes_as_Python_does() => Assert.Equal(
        """[{"md5": "m", "relpath": "\" \\ \n \r \t \f \b \u0001 \u007f \u00e9 \u2028 \ud83d\ude00 </>&'"}]""",
        Encoding.ASCII.GetString(TreeObject.Write([new TreeEntry("\" \\ \n \r \t \f \b \u0001 \u007f é \u2028 😀 </>&'", "m")])));

    [Fact]
    public void Is_ordered_by_code_point() => Gen.String[0, 8].Where(IsUnicode).List[2, 2].Sample(pair =>
    {
        var byUtf8 = Encoding.UTF8.GetBytes(pair[0]).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(pair[1]));

        return Math.Sign(CodePointOrder.Instance.Compare(pair[0], pair[1])) == Math.Sign(byUtf8);
    });

    [Fact]
    public void Reads_back_with_its_SHA_256_and_modes()
    {
        ListedFile[] files = [new("a/b", Digest.Of("b"), 1, true), new("ß", Digest.Of(""), 0, false)];

        Assert.Equal(files, DigestList.Read("object", DigestList.Write(files)));
        Assert.StartsWith("""[{"isexec": true, "relpath": "a/b", "sha256": """, Encoding.ASCII.GetString(DigestList.Write(files)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x", "it has the part '..'")]
    [InlineData("a/../../x", "it has the part '..'")]
    [InlineData("/etc/x", "it is absolute")]
    [InlineData("", "it is empty")]
    [InlineData("a//x", "it has an empty part")]
    [InlineData("./x", "it has the part '.'")]
    [InlineData(".git/hooks/x", "it leads into '.git'")]
    public void With_a_hostile_path_is_refused(string path, string reason)
    {
        var fault = FaultOf($$"""[{"md5": "{{Md5}}", "relpath": "{{path}}"}]""");

        Assert.Equal(
            ($"The stored list of files has a path that cannot be followed: {reason}", "the object", path),
            (fault.Problem, fault.Place, fault.Actual));
    }

    [Fact]
    public void With_a_path_twice_is_refused() => Assert.Equal(
        "The stored list of files names a path twice",
        FaultOf($$"""[{"md5": "{{Md5}}", "relpath": "a"}, {"md5": "{{Md5}}", "relpath": "a"}]""").Problem);

    [Fact]
    public void With_a_file_that_is_a_folder_too_is_refused() => Assert.Equal(
        "The stored list of files uses a file as a folder",
        FaultOf($$"""[{"md5": "{{Md5}}", "relpath": "a"}, {"md5": "{{Md5}}", "relpath": "a/b/c"}]""").Problem);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("[{\"md5\": 1, \"relpath\": \"a\"}]")]
    [InlineData("[{\"md5\": \"../../../etc/passwd\", \"relpath\": \"a\"}]")]
    [InlineData("[{\"md5\": \"e5ebd4c02cefbe7955977c67ada242b7\"}]")]
    [InlineData("[{\"md5\": \"e5ebd4c02cefbe7955977c67ada242b7\", \"relpath\": \"\\ud800\"}]")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void That_is_no_list_of_files_is_refused(string json) =>
        Assert.Equal("The stored list of files is not in its format", FaultOf(json).Problem);

    private static UserFault FaultOf(string json) =>
        Assert.Throws<UserException>(() => TreeObject.Read("the object", Encoding.UTF8.GetBytes(json))).Fault;

    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}

using System.Runtime.InteropServices;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Tests.Bases;

public sealed class The_host_as_a_base
{
    [Fact]
    public void Is_read_from_what_the_loader_reads()
    {
        var elf = ElfFile.Read(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libcoreclr.so"))!;
        Assert.Contains(elf.Needed, name => name.StartsWith("libc.", StringComparison.Ordinal) || name.StartsWith("libstdc++", StringComparison.Ordinal));
        Assert.Equal("libcoreclr.so", elf.Name);
        Assert.Null(elf.Loader);
        Assert.NotNull(ElfFile.Read("/bin/dash")!.Loader);
    }

    [Fact]
    public void Agrees_with_readelf()
    {
        var file = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libcoreclr.so");
        var lines = Tool.Run("readelf", "--dynamic", "--wide", file).Split('\n');
        var needed = lines.Where(line => line.Contains("(NEEDED)", StringComparison.Ordinal)).Select(line => line.Split('[', ']')[1]);
        Assert.Equal(needed, ElfFile.Read(file)!.Needed);
    }

    [Fact]
    public void Reads_no_other_file_and_no_broken_one()
    {
        var whole = File.ReadAllBytes("/bin/dash");
        Assert.Null(ElfFile.Read(new MemoryStream("no ELF file"u8.ToArray())));
        Assert.Null(ElfFile.Read(new MemoryStream(whole[..100])));
        var broken = whole.ToArray();
        broken.AsSpan(64, 600).Fill(0xff);
        ElfFile.Read(new MemoryStream(broken));
    }

    [Fact]
    public void Names_the_library_that_is_missing_who_needs_it_and_the_mend()
    {
        using var sample = new Sample();
        var bytes = File.ReadAllBytes(sample.At("sample"));
        var at = bytes.AsSpan().IndexOf("libc.so.6"u8);
        "libq.so.9"u8.CopyTo(bytes.AsSpan(at));
        File.WriteAllBytes(sample.At("sample"), bytes);
        var fault = Assert.Throws<UserException>(() => sample.Assemble()).Fault;
        Assert.Contains("libq.so.9", fault.Problem, StringComparison.Ordinal);
        Assert.Equal("needed by sample", fault.Place);
        Assert.Contains("--base-image", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Brings_the_libraries_that_are_loaded_late()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        Assert.Contains("libssl.so.3", File.ReadAllText(sample.Request().Sbom), StringComparison.Ordinal);
        Assert.Contains("libcrypto.so.3", File.ReadAllText(sample.Request().Sbom), StringComparison.Ordinal);
        Assert.Equal("host", image.Base.Kind);
    }

    [Fact]
    public void Tells_the_packages_as_the_system_does()
    {
        Assert.SkipUnless(DebianDatabase.Exists, "This is no Debian system.");
        using var sample = new Sample();
        var package = Assert.Single(sample.Assemble().Packages, package => package.Name == "libc6");
        Assert.Equal(("deb", Tool.Run("dpkg-query", "--show", "--showformat", "${Version}", "libc6")), (package.Kind, package.Version));
    }

    [Theory]
    [InlineData("osx-arm64")]
    [InlineData("win-x64")]
    public void Carries_no_files_of_another_system(string rid)
    {
        using var sample = new Sample();
        Assert.Equal(rid, Assert.Throws<UserException>(() => sample.Assemble(sample.Request() with { Rid = rid })).Fault.Actual);
    }
}

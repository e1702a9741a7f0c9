using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using MlPipeline.Training.Workers;

namespace MlPipeline.Nuke.Stages;

/// <summary>The class of processors within which linear models are stable to the bit.</summary>
internal static class CpuClass
{
    /// <summary>Its name.</summary>
    public static string Current() => (RuntimeInformation.ProcessArchitecture, Widest()) switch
    {
        (Architecture.X64, VectorWidth.Widest) => "x64-avx512",
        (Architecture.X64, VectorWidth.Avx2) => "x64-avx2",
        var (architecture, _) => architecture.ToString().ToLowerInvariant(),
    };

    /// <summary>The widest vectors that it has.</summary>
    public static VectorWidth Widest() => Avx512F.IsSupported ? VectorWidth.Widest : Avx2.IsSupported ? VectorWidth.Avx2 : VectorWidth.Narrow;
}

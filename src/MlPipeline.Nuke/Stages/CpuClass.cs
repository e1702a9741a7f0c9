using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace MlPipeline.Nuke.Stages;

/// <summary>The class of processors within which linear models are stable to the bit.</summary>
internal static class CpuClass
{
    public static string Current() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 when Avx512F.IsSupported => "x64-avx512",
        Architecture.X64 when Avx2.IsSupported => "x64-avx2",
        var architecture => architecture.ToString().ToLowerInvariant(),
    };
}

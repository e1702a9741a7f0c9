using System.Runtime.InteropServices;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Indexing;

/// <summary>A file in an index file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TreeFile
{
    public long Size;
    public long ModifiedTicks;
    public ulong Inode;

    /// <summary>Where its own name begins among the names.</summary>
    public int Name;

    /// <summary>1 where the stamp was old enough to tell a later change.</summary>
    public int Settled;

    public readonly FileStamp Stamp => new(Size, ModifiedTicks, Inode);
}

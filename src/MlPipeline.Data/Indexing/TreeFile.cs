using System.Runtime.InteropServices;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Indexing;

/// <summary>A file in an index file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TreeFile
{
    /// <summary>The bit of a stamp that was old enough to tell a later change.</summary>
    public const int SettledBit = 1;

    /// <summary>The bit of a file that its owner must be able to execute.</summary>
    public const int ExecutableBit = 2;

    public long Size;
    public long ModifiedTicks;
    public ulong Inode;

    /// <summary>Where its own name begins among the names.</summary>
    public int Name;

    /// <summary>See the bits.</summary>
    public int Flags;

    public readonly bool IsSettled => (Flags & SettledBit) != 0;

    public readonly bool IsExecutable => (Flags & ExecutableBit) != 0;

    public readonly FileStamp Stamp => new(Size, ModifiedTicks, Inode);
}

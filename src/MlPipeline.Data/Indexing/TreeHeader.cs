using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MlPipeline.Data.Indexing;

/// <summary>
/// The start of a directory's index file, in the machine's byte order. Behind it lie the pin file's digest, the list's digest, the folders, the
/// files, the names (zero-terminated UTF-8), and last the files' digests, which a look at the stamps does not need.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TreeHeader
{
    public const int DigestSize = 32;

    /// <summary>Of the format, of the byte order, and of its version.</summary>
    public const ulong ThisFormat = 0x3145_4552_5450_4C4D;

    public ulong Format;
    public long Size;
    public int Folders;
    public int Files;
    public int NameBytes;

    /// <summary>The position in <see cref="VerifiedBy.All"/>.</summary>
    public int VerifiedBy;

    public static int PinFileAt => Unsafe.SizeOf<TreeHeader>();

    public static int ListAt => PinFileAt + DigestSize;

    public static int FoldersAt => ListAt + DigestSize;

    public readonly int FilesAt => checked(FoldersAt + (Folders * Unsafe.SizeOf<TreeFolder>()));

    public readonly int NamesAt => checked(FilesAt + (Files * Unsafe.SizeOf<TreeFile>()));

    public readonly int DigestsAt => checked(NamesAt + NameBytes);

    /// <summary>The whole file's length.</summary>
    public readonly long End => DigestsAt + (Files * (long)DigestSize);
}

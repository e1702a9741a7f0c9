using System.Runtime.InteropServices;
using System.Text;

namespace MlPipeline.Data.Content;

/// <summary>The entries of one folder by Linux' own calls, which tell their kinds without a question for each.</summary>
internal sealed unsafe partial class DirectoryStream : IDisposable
{
    private const int KindOffset = 18;
    private const int NameOffset = 19;
    private const byte UnknownKind = 0;
    private const byte FolderKind = 4;
    private const byte LinkKind = 10;

    private readonly nint listing;
    private byte* entry;

    private DirectoryStream(nint listing) => this.listing = listing;

    /// <summary>Whether these calls are those of the system that we run on.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>The folder's descriptor, for questions about its entries.</summary>
    public int Descriptor => DescriptorOf(listing);

    /// <summary>Whether the system knows what the entry is.</summary>
    public bool IsKnown => entry[KindOffset] != UnknownKind;

    public bool IsFolder => entry[KindOffset] == FolderKind;

    public bool IsLink => entry[KindOffset] == LinkKind;

    /// <summary>The entry's name, and whether it is UTF-8 text.</summary>
    public string Name => Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset));

    /// <summary>Opens a folder; null when that cannot be done.</summary>
    public static DirectoryStream? TryOpen(string path) => Open(path) is var listing && listing != 0 ? new DirectoryStream(listing) : null;

    /// <summary>Goes to the next entry, the two that every folder has left out; false when there is none.</summary>
    /// <exception cref="IOException">The system cannot read on: what came so far is not all.</exception>
    public bool MoveNext()
    {
        do
            entry = Next(listing);
        while (entry != null && IsDots(entry + NameOffset));
        if (entry == null && Marshal.GetLastPInvokeError() is var error && error != 0)
            throw new IOException($"The folder cannot be read to its end: {Marshal.GetPInvokeErrorMessage(error)}");
        return entry != null;
    }

    public void Dispose() => _ = Close(listing);

    private static bool IsDots(byte* name) => name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));

    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial byte* Next(nint listing);

    [LibraryImport("libc", EntryPoint = "dirfd")]
    private static partial int DescriptorOf(nint listing);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int Close(nint listing);
}

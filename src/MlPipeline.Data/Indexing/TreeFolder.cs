using System.Runtime.InteropServices;

namespace MlPipeline.Data.Indexing;

/// <summary>A folder in an index file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TreeFolder
{
    /// <summary>Where its path, relative to the directory, begins among the names.</summary>
    public int Name;

    /// <summary>The position of its first file; the others follow.</summary>
    public int FirstFile;

    /// <summary>How many files it holds.</summary>
    public int Files;

    /// <summary>How many folders it holds.</summary>
    public int Folders;
}

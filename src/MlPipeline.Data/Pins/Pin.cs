using MlPipeline.Core.Digests;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Pins;

/// <summary>What a <c>.dvc</c> file says.</summary>
internal sealed record Pin
{
    public const string DirectorySuffix = ".dir";

    /// <summary>The pin file's full path.</summary>
    public required string File { get; init; }

    /// <summary>The digest of the pin file's own bytes.</summary>
    public required Digest FileDigest { get; init; }

    /// <summary>What is pinned, relative to the pin file's folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>32 hexadecimal digits: of the file's bytes, or of the directory's object.</summary>
    public required string Md5 { get; init; }

    public required bool IsDirectory { get; init; }

    public required HashRule Rule { get; init; }

    /// <summary>Bytes in all; older pins do not say.</summary>
    public long? Size { get; init; }

    /// <summary>A directory's files; older pins do not say.</summary>
    public int? Files { get; init; }

    public bool IsExecutable { get; init; }

    /// <summary>The remote that this one output is stored in; null is the default remote.</summary>
    public string? Remote { get; init; }

    /// <summary>Of the file's bytes, or of the directory's <see cref="Trees.DigestList"/>; null where the pin has none for this MD5.</summary>
    public Digest? Sha256 { get; init; }

    /// <summary>Members that mean nothing here and that a rewritten pin would lose.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    /// <summary>The MD5 as DVC writes it.</summary>
    public string Id => Md5 + (IsDirectory ? DirectorySuffix : "");

    /// <summary>The full path of what is pinned.</summary>
    public string Target => System.IO.Path.GetFullPath(Path, System.IO.Path.GetDirectoryName(File)!);
}

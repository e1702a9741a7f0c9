using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Containers.Bases;

/// <summary>Which packages own the host's files, as its package database said it last time.</summary>
/// <param name="Content">The digest of the files that were asked for.</param>
/// <param name="Database">The database's stamp then.</param>
/// <param name="Packages">The answer.</param>
/// <param name="Licences">The packages' licence files on the host.</param>
internal sealed record HostPackages(Digest Content, FileStamp? Database, IReadOnlyList<BasePackage> Packages, IReadOnlyList<string> Licences);

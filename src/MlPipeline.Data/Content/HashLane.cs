using System.Security.Cryptography;

namespace MlPipeline.Data.Content;

/// <summary>One hash over content that comes block by block.</summary>
internal sealed class HashLane : IDisposable
{
    private readonly IncrementalHash hash;
    private readonly HashRule rule;

    private HashLane(HashAlgorithmName algorithm, HashRule rule)
    {
        hash = IncrementalHash.CreateHash(algorithm);
        this.rule = rule;
    }

    public static HashLane Sha256() => new(HashAlgorithmName.SHA256, HashRule.Raw);

    public static HashLane Md5(HashRule rule) => new(HashAlgorithmName.MD5, rule);

    public void Append(ReadOnlySpan<byte> block)
    {
        if (rule == HashRule.Text && TextRule.IsText(block))
            TextRule.EachPiece(block, hash.AppendData);
        else
            hash.AppendData(block);
    }

    public byte[] Finish() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();
}

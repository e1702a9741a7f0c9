using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Staging;

/// <summary>The key of one deployment: the service learns only its digest, and only its file holds it.</summary>
internal sealed class AccessKey
{
    private const int Bytes = 32;
    private const string Name = "staging";

    private readonly string text;

    private AccessKey(string text) => this.text = text;

    /// <summary>What the service reads: the key's name and digest, and the empty line that ends the keys.</summary>
    public string Lines => $"{Name} {Digest.Of(text)}\n\n";

    public static AccessKey Create(RandomNumberGenerator random)
    {
        var bytes = new byte[Bytes];
        random.GetBytes(bytes);
        return new AccessKey(Base64Url.EncodeToString(bytes));
    }

    /// <summary>Writes the key so that only its owner can ever read it.</summary>
    public void WriteTo(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(text + "\n"));
    }
}

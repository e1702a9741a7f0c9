using MlPipeline.Containers.Registries;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Bases;

/// <summary>What an image shall stand on: the build host's own libraries, or an image named by its digest.</summary>
public sealed record BaseReference
{
    private const string HostWord = "host";
    private const string LayoutPrefix = "oci:";

    private BaseReference(string text) => Text = text;

    /// <summary>The shared libraries of the machine that builds.</summary>
    public static BaseReference Host { get; } = new(HostWord);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it is the build host.</summary>
    public bool IsHost => Text == HostWord;

    internal ImageReference? Image { get; private init; }

    internal string? LayoutFolder { get; private init; }

    /// <summary>Takes <c>host</c>, <c>name@sha256:…</c> of a registry, or <c>oci:folder@sha256:…</c> of a local OCI layout.</summary>
    /// <exception cref="UserException">It is neither, or it is an image without a digest.</exception>
    public static BaseReference Parse(string text)
    {
        if (text == HostWord)
            return Host;
        var image = ImageReference.Parse(text.StartsWith(LayoutPrefix, StringComparison.Ordinal) ? text[LayoutPrefix.Length..] : text, text);
        return text.StartsWith(LayoutPrefix, StringComparison.Ordinal)
            ? new(text) { Image = image, LayoutFolder = image.Name }
            : new(text) { Image = image.InRegistry() };
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

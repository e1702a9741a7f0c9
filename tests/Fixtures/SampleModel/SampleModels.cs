using SampleModel.Variants;

namespace SampleModel;

/// <summary>The definitions by the executable's name.</summary>
internal static class SampleModels
{
    public static SampleDefinition Named(string name) => name switch
    {
        nameof(Seeded) => new Seeded(),
        nameof(Unseeded) => new Unseeded(),
        nameof(UnseededArchive) => new UnseededArchive(),
        nameof(Crashing) => new Crashing(),
        nameof(Throwing) => new Throwing(),
        nameof(Mistaken) => new Mistaken(),
        nameof(Quitting) => new Quitting(),
        nameof(Hanging) => new Hanging(),
        nameof(Chatting) => new Chatting(),
        nameof(Commanding) => new Commanding(),
        nameof(Undecided) => new Undecided(),
        nameof(Uncalibrated) => new Uncalibrated(),
        nameof(Telling) => new Telling(),
        nameof(Contradicting) => new Contradicting(),
        nameof(Leaving) => new Leaving(),
        _ => throw new ArgumentException($"There is no variant '{name}'."),
    };
}

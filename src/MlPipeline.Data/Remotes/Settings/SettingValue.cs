namespace MlPipeline.Data.Remotes.Settings;

/// <summary>Reads the values of settings as DVC does.</summary>
internal static class SettingValue
{
    /// <summary>Yes, no, or null for what is neither.</summary>
    public static bool? TryFlag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true,
        "false" or "no" or "off" or "0" => false,
        _ => null,
    };
}

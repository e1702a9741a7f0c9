namespace Nuke.Common.Utilities.Collections;

public static class DictionaryExtensions
{
    public static Dictionary<TKey, TValue> AddPair<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key, TValue value = default)
    {
        dictionary.Add(key, value);
        return dictionary;
    }

    public static Dictionary<TKey, string> AddPair<TKey, TValue>(this Dictionary<TKey, string> dictionary, TKey key, TValue value = default)
    {
        dictionary.Add(key, Convert.ToString(value, CultureInfo.InvariantCulture));
        return dictionary;
    }
}

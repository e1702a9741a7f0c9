using System.Text.Json;

namespace MlPipeline.Data.Trees;

/// <summary>Makes an entry of a stored list, and goes to the end of its object.</summary>
/// <param name="reader">Stands at the object's start.</param>
/// <exception cref="FormatException">The object is no such entry.</exception>
/// <exception cref="InvalidOperationException">A member is of another type.</exception>
internal delegate T StoredEntryReader<out T>(ref Utf8JsonReader reader);

using System.ComponentModel;

namespace Nuke.Common.Tooling;

/// <summary>A closed set of named values, one static field each.</summary>
public abstract class Enumeration
{
    protected string Value { get; set; }
    public static implicit operator string(Enumeration value) => value?.Value;
    public static bool operator ==(Enumeration a, Enumeration b) => Equals(a, b);
    public static bool operator !=(Enumeration a, Enumeration b) => !Equals(a, b);
    public override bool Equals(object obj) => obj is Enumeration other && other.GetType() == GetType() && other.Value == Value;
    public override int GetHashCode() => Value == null ? 0 : StringComparer.Ordinal.GetHashCode(Value);
    public override string ToString() => Value.NotNull();

    /// <summary>Reads a value by the name of its field, in any case.</summary>
    public class TypeConverter<T> : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext context, CultureInfo culture, object value)
            => typeof(T).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .FirstOrDefault(x => x.Name.Equals((string)value, StringComparison.OrdinalIgnoreCase))
                .NotNull($"'{value}' is no {typeof(T).Name}").GetValue(null);
    }
}

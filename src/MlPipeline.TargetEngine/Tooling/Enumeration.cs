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
        public override bool CanConvertFrom(ITypeDescriptorContext context, Type sourceType)
            => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        public override object ConvertFrom(ITypeDescriptorContext context, CultureInfo culture, object value)
        {
            if (value is not string name)
                return base.ConvertFrom(context, culture, value);

            var fields = typeof(T).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);
            var field = Array.Find(fields, x => string.Equals(x.Name, name, StringComparison.OrdinalIgnoreCase));
            return field.NotNull($"'{name}' is no {typeof(T).Name}").GetValue(null);
        }
    }
}

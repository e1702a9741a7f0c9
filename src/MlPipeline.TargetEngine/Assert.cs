using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>Checks that throw, with the checked expression in the message where none is given.</summary>
public static class Assert
{
    [SuppressMessage("Usage", "CA2201", Justification = "NUKE throws exactly this type, whose name the summary table shows.")]
    [DoesNotReturn]
    public static void Fail(string message, Exception exception = null) => throw new Exception(message, exception);

    public static void True(
        [DoesNotReturnIf(false)] bool condition, string message = null, [CallerArgumentExpression(nameof(condition))] string argumentExpression = null)
        => Check(condition, message, "Expected condition to be true", argumentExpression);

    public static void False(
        [DoesNotReturnIf(true)] bool condition, string message = null, [CallerArgumentExpression(nameof(condition))] string argumentExpression = null)
        => Check(!condition, message, "Expected condition to be false", argumentExpression);

    [return: NotNull]
    public static T NotNull<T>(this T obj, string message = null, [CallerArgumentExpression(nameof(obj))] string argumentExpression = null)
        where T : class
    {
        Check(obj != null, message, $"Expected object of type '{typeof(T).FullName}' to be not null", argumentExpression);
        return obj;
    }

    public static string NotNullOrEmpty(this string str, string message = null, [CallerArgumentExpression(nameof(str))] string argumentExpression = null)
    {
        Check(!string.IsNullOrEmpty(str), message, "Expected string to be not null or empty", argumentExpression);
        return str;
    }

    public static void FileExists(string path, string message = null, [CallerArgumentExpression(nameof(path))] string argumentExpression = null)
        => Check(File.Exists(path), message, $"Expected file to exist: {path}", argumentExpression);
    public static void DirectoryExists(string path, string message = null, [CallerArgumentExpression(nameof(path))] string argumentExpression = null)
        => Check(Directory.Exists(path), message, $"Expected directory to exist: {path}", argumentExpression);

    private static void Check([DoesNotReturnIf(false)] bool holds, string message, string standard, string expression)
    {
        if (!holds)
            throw new ArgumentException(message ?? standard, message == null ? expression : null);
    }
}

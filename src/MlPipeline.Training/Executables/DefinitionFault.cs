using System.Diagnostics;
using System.Globalization;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Executables;

/// <summary>Turns what a definition, ML.NET or the system threw into what the model's author can mend.</summary>
internal static class DefinitionFault
{
    /// <summary>The fault and the exit code of a worker that ends by an exception which nobody foresaw.</summary>
    public static (UserFault Fault, int ExitCode) Of(Exception exception, Type definition)
    {
        var chain = Chain(exception).ToList();
        var actual = string.Join("\n  caused by ", chain.Select(cause => $"{cause.GetType().Name}: {cause.Message}"));
        if (chain.Exists(cause => cause is DllNotFoundException))
            return (new("A native library is missing", "install it; LightGBM needs libgomp1") { Actual = actual }, ExitCodes.UserFault);
        var frame = OwnFrame(chain, definition);
        if (frame is null && exception is UnauthorizedAccessException or IOException and not (FileNotFoundException or FileLoadException))
            return (new("A file can be neither read nor written", "free disk space, or give yourself the right to write there") { Actual = actual }, ExitCodes.UserFault);
        var place = frame is null ? $"{definition.Name}.cs" : PlaceOf(frame);
        return (new("The model's definition fails", $"correct {definition.Name}.cs") { Place = place, Actual = actual }, ExitCodes.Broken);
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    /// <summary>The innermost call in the definition's own assembly, if it threw or called what threw.</summary>
    private static StackFrame? OwnFrame(IEnumerable<Exception> chain, Type definition) => chain
        .Reverse()
        .SelectMany(cause => new StackTrace(cause, fNeedFileInfo: true).GetFrames())
        .FirstOrDefault(frame => frame.GetMethod()?.DeclaringType?.Assembly == definition.Assembly);

    // Published assemblies carry no symbols: the file is then known by its type, which it is named after.
    private static string PlaceOf(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        return frame.GetFileName() is { } file
            ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{frame.GetFileLineNumber()}")
            : $"{Outermost(method.DeclaringType!).Name}.cs, in {Written(method.Name)}";
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    // The compiler names a lambda <Pipeline>b__0_1.
    private static string Written(string method) =>
        method.IndexOf('>', StringComparison.Ordinal) is > 1 and var end && method[0] == '<' ? method[1..end] : method;
}

namespace MlPipeline.Deployment.Worker;

/// <summary><c>serve …</c> and <c>probe …</c> as a model's executable knows them; <c>deploy …</c> is a build that stages one and waits to be killed.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments switch
    {
        ["serve", .. var options] => TinyHost.Serve(Options(options)),
        ["probe", .. var options] => Probe.Run(int.Parse(Options(options)["--port"], System.Globalization.CultureInfo.InvariantCulture)),
        ["deploy", .. var options] => DeployingBuild.Run(Options(options)),
        _ => throw new ArgumentException("serve, probe or deploy"),
    };

    private static Dictionary<string, string> Options(string[] words)
    {
        // A later option wins, as where an image names some and its caller others.
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in words.Chunk(2))
            options[pair[0]] = pair[1];
        return options;
    }
}

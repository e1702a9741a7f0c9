using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Tries to command the build server and the terminal, on both streams and by its last words.</summary>
internal sealed class Commanding : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml)
    {
        string[] lines =
        [
            "::warning::by output", "  ::error file=a.cs::after blanks", "\u001b[31m::error::after colour\u001b[0m", "\u0007::set-env name=A::bell", "plain ##[error]in a line",
            "##vso[task.setvariable]x", "\u202ereversed", "red \u001b[31mtext\u001b[0m ends", "\u001b]0;title\u0007after",
        ];
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var line in lines)
        {
            output.WriteLine(line);
            Console.Error.WriteLine(line);
        }

        output.Flush();
        throw new InvalidOperationException("done\n::warning::by the message\u001b[2J");
    }
}

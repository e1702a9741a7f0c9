using MlPipeline.Core.Models;

namespace SampleModel.Variants;

/// <summary>Writes to the console while it describes itself, and leaves a line open.</summary>
internal sealed class Chatting : SampleDefinition
{
    public override LabelDescription Label
    {
        get
        {
            Console.WriteLine("{ \"name\": \"not the description\" }");
            Console.Write("an open line");
            return base.Label;
        }
    }
}

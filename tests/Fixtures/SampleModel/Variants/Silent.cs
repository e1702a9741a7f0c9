namespace SampleModel.Variants;

/// <summary>Is no model at all: it prints JSON of its own and ends well.</summary>
internal static class Silent
{
    public static int Print()
    {
        Console.WriteLine("{ \"schemaVersion\": 1 }");
        return 0;
    }
}

using System.Net;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Rows;

public sealed class RefusedRows(SharedServer service)
{
    [Theory]
    [InlineData("width", "must be from 0 to 100", "\"width\":50.5", "\"width\":100.00001")]
    [InlineData("width", "must be from 0 to 100", "\"width\":50.5", "\"width\":-1")]
    [InlineData("width", "must be a number", "\"width\":50.5", "\"width\":\"50.5\"")]
    [InlineData("width", "must be a number", "\"width\":50.5", "\"width\":true")]
    [InlineData("width", "must be a number", "\"width\":50.5", "\"width\":[50.5]")]
    [InlineData("width", "must be a number", "\"width\":50.5", "\"width\":{\"a\":{\"b\":1}}")]
    [InlineData("width", "must be a number", "\"width\":50.5", "\"width\":\"NaN\"")]
    [InlineData("width", "must be a number that 32 bits can hold", "\"width\":50.5", "\"width\":1e999")]
    [InlineData("height", "must be a number that 32 bits can hold", "\"height\":20", "\"height\":1e39")]
    [InlineData("width", "must not be null", "\"width\":50.5", "\"width\":null")]
    [InlineData("width", "is required", "\"width\":50.5,", "")]
    [InlineData("width", "is given twice", "\"width\":50.5", "\"width\":50.5,\"width\":50.5")]
    [InlineData("width", "is given twice", "\"width\":50.5", "\"width\":50.5,\"w\\u0069dth\":50.5")]
    [InlineData("colour", "must be one of 'red', 'green', 'blue'", "\"red\"", "\"Red\"")]
    [InlineData("colour", "must be one of 'red', 'green', 'blue'", "\"red\"", "\"\"")]
    [InlineData("colour", "must be one of 'red', 'green', 'blue'", "\"red\"", "\"\\ud800\"")]
    [InlineData("colour", "must be a string", "\"red\"", "1")]
    [InlineData("city", "must be one of 'Bern', 'New \"York\"', 'Łódź'", "\"Bern\"", "\"Paris\"")]
    [InlineData("note", "must be one of 'noted'", "\"noted\"", "\"\"")]
    [InlineData("nothing", "is no column of the model", "\"width\":50.5", "\"width\":50.5,\"nothing\":{\"a\":[1]}")]
    [InlineData("?", "is no column of the model", "\"width\":50.5", "\"width\":50.5,\"\\ud800\":1")]
    [InlineData("Width", "is no column of the model", "\"width\":50.5", "\"width\":50.5,\"Width\":1")]
    [InlineData("answer", "is no column of the model", "\"width\":50.5", "\"width\":50.5,\"answer\":\"yes\"")]
    [InlineData("label", "is no column of the model", "\"width\":50.5", "\"width\":50.5,\"label\":true")]
    public async Task Name_the_field_and_its_fault(string field, string fault, string right, string wrong)
    {
        var row = SharedServer.Row.Replace(right, wrong, StringComparison.Ordinal);
        Assert.Equal([(field, fault)], await ErrorsOf(row));
        Assert.Equal([($"[2].{field}", fault)], await ErrorsOf($"[{SharedServer.Row},{SharedServer.Row},{row}]"));
    }

    [Theory]
    [InlineData("1", "$", "must be an object, or an array of objects")]
    [InlineData("\"text\"", "$", "must be an object, or an array of objects")]
    [InlineData("null", "$", "must be an object, or an array of objects")]
    [InlineData("[1]", "[0]", "must be an object")]
    [InlineData("[[]]", "[0]", "must be an object")]
    public async Task Must_be_objects(string body, string field, string fault) => Assert.Equal([(field, fault)], await ErrorsOf(body));

    [Fact]
    public async Task Tell_all_their_faults_at_once() => Assert.Equal(
        [("[0].width", "must be a number"), ("[0].colour", "is required"), ("[0].city", "is required"), ("[1].width", "is required"), ("[1].colour", "is required"), ("[1].city", "is required")],
        await ErrorsOf("""[{"width":""},{}]"""));

    [Fact]
    public async Task Tell_no_more_than_a_hundred_faults()
    {
        Assert.Equal(100, (await ErrorsOf($"[{string.Join(',', Enumerable.Repeat("{}", 400))}]")).Count);
        Assert.Equal(100, (await ErrorsOf($"{{{string.Join(',', Enumerable.Range(0, 9_000).Select(name => $"\"{name}\":1"))}}}")).Count);
    }

    [Fact]
    public async Task Cut_a_name_that_is_endless()
    {
        var (field, _) = (await ErrorsOf(SharedServer.Row.Replace("\"width\":50.5", $"\"width\":50.5,\"{new string('n', 5_000)}\":1", StringComparison.Ordinal)))[0];
        Assert.Equal(101, field.Length);
    }

    private async Task<List<(string Field, string Fault)>> ErrorsOf(string body)
    {
        var (status, problem) = await service.Predict(body);
        Assert.Equal((HttpStatusCode.BadRequest, 400), (status, problem.GetProperty("status").GetInt32()));
        return [.. from field in problem.GetProperty("errors").EnumerateObject() from fault in field.Value.EnumerateArray() select (field.Name, fault.GetString()!)];
    }
}

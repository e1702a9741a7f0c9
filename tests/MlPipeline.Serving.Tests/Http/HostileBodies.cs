using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Http;

public sealed class HostileBodies(SharedServer service)
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData(" ", 1, 2)]
    [InlineData("{", 1, 2)]
    [InlineData("{\n  \"width\": 1,\n  oops\n}", 3, 3)]
    [InlineData("{\"width\":NaN}", 1, 10)]
    [InlineData("{\"width\":-Infinity}", 1, 11)]
    [InlineData("{\"width\":01}", 1, 11)]
    [InlineData("{\"width\":1,}", 1, 12)]
    [InlineData("{} // comment", 1, 4)]
    [InlineData("[[[[[[[[[]]]]]]]]]", 1, 9)]
    public async Task Are_refused_by_line_and_byte(string body, int line, int octet)
    {
        var problem = await Refused(body);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"The body is no JSON: line {line}, byte {octet}: "), problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("$", Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Theory]
    [InlineData(" x")]
    [InlineData("{}")]
    [InlineData("]")]
    public async Task With_something_behind_the_value_are_refused(string behind)
    {
        await Refused(SharedServer.Row + behind);
        await Refused($"[{SharedServer.Row}]{behind}");
    }

    [Fact]
    public async Task With_a_byte_order_mark_are_refused() => await Refused("\uFEFF" + SharedServer.Row);

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xc0, 0xaf })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xe2, 0x82 })]
    public async Task That_are_no_UTF_8_are_refused(byte[] wrong)
    {
        byte[] body = [.. "{\"city\":\""u8, .. wrong, .. "\"}"u8];
        Assert.Equal("The body is no UTF-8.", (await Refused(Json(body))).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Of_endless_digits_are_a_number_too_large() =>
        Assert.Equal("width", Assert.Single((await Refused(SharedServer.Row.Replace("50.5", new string('9', 90_000), StringComparison.Ordinal))).GetProperty("errors").EnumerateObject()).Name);

    [Fact]
    public async Task Of_endless_depth_are_refused() => await Refused(new string('[', 90_000));

    [Fact]
    public async Task Of_any_bytes_never_break_the_service() => await Gen.Byte.Array[0, 200].SampleAsync(
        async bytes =>
        {
            var (status, _) = await service.Predict(Json(bytes));
            Assert.Equal(HttpStatusCode.BadRequest, status);
        },
        iter: 200,
        threads: 2);

    [Fact]
    public async Task Of_a_row_with_a_byte_changed_are_answered_or_refused() => await Gen.Select(Gen.Int[0, SharedServer.Row.Length - 1], Gen.Byte).SampleAsync(
        async (at, octet) =>
        {
            var bytes = Encoding.ASCII.GetBytes(SharedServer.Row);
            bytes[at] = octet;
            var (status, _) = await service.Predict(Json(bytes));
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, status.ToString());
        },
        iter: 300,
        threads: 2);

    [Fact]
    public async Task Of_too_many_rows_are_too_large()
    {
        Assert.Equal(HttpStatusCode.OK, (await service.Predict(Rows(500))).Status);
        var (status, problem) = await service.Predict(Rows(501));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "A request holds at most 500 rows."), (status, problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Of_exactly_the_limit_are_read_and_of_one_byte_more_are_not()
    {
        Assert.Equal(HttpStatusCode.OK, (await service.Predict(SharedServer.Row.PadRight(100_000))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.Predict(SharedServer.Row.PadRight(100_001))).Status);
    }

    [Fact]
    public async Task Without_a_length_beyond_the_limit_are_too_large()
    {
        var piece = Encoding.ASCII.GetBytes($"2710\r\n{new string(' ', 10_000)}\r\n");
        var answer = await RawRequest.Send(service.Process.Address, RawRequest.Head("Transfer-Encoding: chunked\n"), [.. Enumerable.Repeat(piece, 11)]);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("at most 100000 bytes", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_chunks_within_the_limit_are_read()
    {
        var row = Encoding.ASCII.GetBytes(SharedServer.Row);
        byte[][] pieces = [.. row.Chunk(7).Select(piece => Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n{Encoding.ASCII.GetString(piece)}\r\n")), "0\r\n\r\n"u8.ToArray()];
        Assert.StartsWith("HTTP/1.1 200", await RawRequest.Send(service.Process.Address, RawRequest.Head("Transfer-Encoding: chunked\n"), pieces), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_never_come_are_given_up() =>
        Assert.StartsWith("HTTP/1.1 408", await RawRequest.Send(service.Process.Address, RawRequest.Head("Content-Length: 1000\n"), "{"u8.ToArray()), StringComparison.Ordinal);

    [Theory]
    [InlineData("Content-Length: -1\n")]
    [InlineData("Content-Length: 5\nTransfer-Encoding: nonsense\n")]
    [InlineData("Bad Header: 1\nContent-Length: 0\n")]
    public async Task Of_no_proper_HTTP_are_refused(string headers) =>
        Assert.StartsWith("HTTP/1.1 400", await RawRequest.Send(service.Process.Address, RawRequest.Head(headers)), StringComparison.Ordinal);

    [Fact]
    public async Task Leave_no_row_in_the_log()
    {
        await Refused("""{"width":1,"city":"a-very-private-name"}""");
        Assert.DoesNotContain("a-very-private-name", service.Process.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("failed", service.Process.Log, StringComparison.Ordinal);
    }

    private static string Rows(int count) => $"[{string.Join(',', Enumerable.Repeat(SharedServer.Row, count))}]";

    private static ByteArrayContent Json(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private Task<JsonElement> Refused(string body) => Refused(new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<JsonElement> Refused(HttpContent content)
    {
        var (status, problem) = await service.Predict(content);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        return problem;
    }
}

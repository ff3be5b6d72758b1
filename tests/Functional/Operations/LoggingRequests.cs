using System.Globalization;
using Schulterschluss.WebApi.Common;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Schulterschluss.Functional.Operations;

public sealed class LoggingRequests
{
    private const string NoDatabase = "Host=127.0.0.1;Port=1";
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_line_of_a_request_holds_neither_its_query_nor_its_sender()
    {
        await using var host = await ObservedHost.StartAsync(NoDatabase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/networks/17?q=Erika+Mustermann");
        request.Headers.Add("User-Agent", "Rechner-von-Erika");
        request.Headers.Add("X-Forwarded-For", "192.0.2.17");
        using var response = await host.Client.SendAsync(request, Ct);

        var line = await host.RequestLineAsync();
        Assert.StartsWith("GET /networks/17 200 in ", Rendered(line), StringComparison.Ordinal);
        var json = AsJson(line);
        Assert.DoesNotContain("Erika", json, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.17", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_no_route_knows_is_not_written_down()
    {
        await using var host = await ObservedHost.StartAsync(NoDatabase);
        using var response = await host.Client.GetAsync("/erika.mustermann@example.org", Ct);

        var line = await host.RequestLineAsync();
        Assert.StartsWith("GET (no route) 404 in ", Rendered(line), StringComparison.Ordinal);
        Assert.DoesNotContain("erika", AsJson(line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_correlation_id_is_in_the_line_and_the_answer()
    {
        Assert.Equal("antrag-2017.4", await CorrelationOfAsync("X-Correlation-Id", "antrag-2017.4"));
    }

    [Fact]
    public async Task Without_a_correlation_id_the_trace_of_the_caller_is_taken()
    {
        Assert.Equal(TraceId, await CorrelationOfAsync("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("{\"level\":\"fatal\"}")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task What_is_no_id_is_replaced_by_one_of_our_own(string forged)
    {
        Assert.Matches("^[0-9a-f]{32}$", await CorrelationOfAsync("X-Correlation-Id", forged));
    }

    private static async Task<string> CorrelationOfAsync(string header, string value)
    {
        await using var host = await ObservedHost.StartAsync(NoDatabase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/networks/17");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Client.SendAsync(request, Ct);

        var answered = Assert.Single(response.Headers.GetValues(CorrelationId.Header));
        var logged = Assert.IsType<ScalarValue>((await host.RequestLineAsync()).Properties["CorrelationId"]);
        Assert.Equal(answered, logged.Value);
        return answered;
    }

    private static string Rendered(LogEvent line) =>
        line.RenderMessage(CultureInfo.InvariantCulture).Replace("\"", "", StringComparison.Ordinal);

    private static string AsJson(LogEvent line)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new CompactJsonFormatter().Format(line, writer);
        return writer.ToString();
    }
}

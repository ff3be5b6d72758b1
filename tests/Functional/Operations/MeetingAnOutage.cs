using System.Net.Sockets;
using System.Text.Json;
using Marten.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.Functional.Operations;

/// <summary>What the database and its drivers say when they cannot serve, and what the caller hears of it.</summary>
public sealed class MeetingAnOutage
{
    public static TheoryData<string, Exception> Outages =>
        new()
        {
            { "refused", new NpgsqlException("Failed to connect", new SocketException()) },
            { "cut off while reading", new NpgsqlException("Exception while reading", new EndOfStreamException()) },
            { "cut off during the commit", new NpgsqlException("Exception while reading", new IOException()) },
            { "too slow", new NpgsqlException("Exception while reading", new TimeoutException()) },
            { "no connection left in the pool", new NpgsqlException("Exhausted", new TimeoutException()) },
            { "stopped by its operator", Refusal("57P01") },
            { "crashed", Refusal("57P02") },
            { "starting", Refusal("57P03") },
            { "no connection left on the server", Refusal("53300") },
            { "disk full", Refusal("53100") },
            { "input or output failed", Refusal("58030") },
            { "gave way to another transaction", Refusal("40P01") },
            { "read-only after a switch to the stand-by", Refusal("25006") },
            { "schema behind", Refusal("42P01") },
            { "wrapped by Marten", new MartenCommandException(new NpgsqlCommand(), Refusal("57P01")) },
            {
                "several at once",
                new AggregateException(
                    new InvalidOperationException(),
                    new InvalidOperationException("", Refusal("57P01"))
                )
            },
        };

    [Theory]
    [MemberData(nameof(Outages), DisableDiscoveryEnumeration = true)]
    public async Task An_outage_asks_the_caller_to_come_back(string what, Exception exception)
    {
        var (status, code, retryAfter) = await AnswerToAsync(exception);
        Assert.Equal((what, 503, "unavailable", "5"), (what, status, code, retryAfter));
    }

    [Fact]
    public async Task A_fault_of_our_own_is_no_outage()
    {
        Assert.Equal((500, "internal", ""), await AnswerToAsync(new InvalidOperationException("ours")));
        Assert.Equal((500, "internal", ""), await AnswerToAsync(Refusal("42601")));
        Assert.Equal(
            (500, "internal", ""),
            await AnswerToAsync(new MartenCommandException(new NpgsqlCommand(), Refusal("23505")))
        );
    }

    private static PostgresException Refusal(string state) => new("refused", "FATAL", "FATAL", state);

    private static async Task<(int Status, string? Code, string RetryAfter)> AnswerToAsync(Exception exception)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
        var mapping = new ProblemMapping(NullLogger<ProblemMapping>.Instance);

        Assert.True(await mapping.TryHandleAsync(context, exception, TestContext.Current.CancellationToken));

        context.Response.Body.Position = 0;
        using var problem = await JsonDocument.ParseAsync(
            context.Response.Body,
            cancellationToken: TestContext.Current.CancellationToken
        );
        return (
            context.Response.StatusCode,
            problem.RootElement.GetProperty("code").GetString(),
            context.Response.Headers.RetryAfter.ToString()
        );
    }
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.Functional.Operations;

public sealed class SendingTelemetry(TestCluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_statements_and_metrics_go_where_the_standard_variables_say()
    {
        await using var collector = await Collector.StartAsync();
        await using var host = await ObservedHost.StartAsync(
            cluster.ConnectionString,
            new()
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/networks/17?q=Erika");
        request.Headers.Add("User-Agent", "Rechner-von-Erika");
        using var response = await host.Client.SendAsync(request, Ct);
        var source = host.Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = source.CreateCommand("select 'seen by the collector'");
        await command.ExecuteScalarAsync(Ct);

        Assert.True(host.Services.GetRequiredService<TracerProvider>().ForceFlush(20_000));
        Assert.True(host.Services.GetRequiredService<MeterProvider>().ForceFlush(20_000));
        var traces = collector.Received("/v1/traces");
        Assert.Contains("schulterschluss", traces, StringComparison.Ordinal);
        Assert.Contains("/networks/{id}", traces, StringComparison.Ordinal);
        Assert.Contains("select 'seen by the collector'", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("Erika", traces, StringComparison.Ordinal);
        var metrics = collector.Received("/v1/metrics");
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("db.client", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet.gc", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_them_nothing_is_collected()
    {
        await using var host = await ObservedHost.StartAsync(cluster.ConnectionString);
        Assert.Null(host.Services.GetService<TracerProvider>());
        Assert.Null(host.Services.GetService<MeterProvider>());
    }

    [Theory]
    [InlineData(true, "OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4317")]
    [InlineData(true, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://collector:4317")]
    [InlineData(true, "OTEL_TRACES_EXPORTER=otlp")]
    [InlineData(false, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://collector:4317")]
    [InlineData(false, "OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4317", "OTEL_TRACES_EXPORTER=none")]
    [InlineData(false, "OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4317", "OTEL_SDK_DISABLED=true")]
    [InlineData(false)]
    public void Each_signal_has_its_own_switch(bool expected, params string[] variables)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(variables.Select(v => v.Split('=')).ToDictionary(v => v[0], v => (string?)v[1]))
            .Build();
        Assert.Equal(expected, Telemetry.IsOn(configuration, "TRACES"));
    }

    /// <summary>Takes what an OTLP exporter sends over HTTP. Text in it is readable as it is.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> received = [];

        public string Address =>
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            collector.Listen();
            await collector.StartAppAsync();
            return collector;
        }

        public string Received(string path) => string.Concat(received.Where(r => r.Path == path).Select(r => r.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task StartAppAsync() => app.StartAsync(Ct);

        private void Listen() =>
            app.MapPost(
                "/v1/{signal}",
                async (HttpRequest request) =>
                {
                    using var reader = new StreamReader(request.Body, Encoding.UTF8);
                    received.Enqueue((request.Path, await reader.ReadToEndAsync(Ct)));
                }
            );
    }
}

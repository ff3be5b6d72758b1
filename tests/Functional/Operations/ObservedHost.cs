using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Infrastructure.Database;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Common.Health;
using Serilog.Core;
using Serilog.Events;

namespace Schulterschluss.Functional.Operations;

/// <summary>The host's operational side alone, with one route of its own.</summary>
internal sealed class ObservedHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Sink sink = new();

    private ObservedHost(string connectionString, Dictionary<string, string?>? configuration)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = connectionString }
        );
        builder.Configuration.AddInMemoryCollection(configuration ?? []);
        builder.Services.AddSingleton<ILogEventSink>(sink);
        builder.Services.AddPostgres();
        builder.AddObservability();
        app = builder.Build();
        app.UseObservability();
        app.MapHealth();
        app.MapGet("/networks/{id}", (string id) => id);
    }

    public HttpClient Client => app.GetTestClient();

    public IServiceProvider Services => app.Services;

    /// <summary>The next line about a request; it may be written a moment after the answer has arrived.</summary>
    public async Task<LogEvent> RequestLineAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        return await sink.RequestLines.Reader.ReadAsync(limit.Token);
    }

    public static async Task<ObservedHost> StartAsync(
        string connectionString,
        Dictionary<string, string?>? configuration = null
    )
    {
        var host = new ObservedHost(connectionString, configuration);
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed class Sink : ILogEventSink
    {
        public Channel<LogEvent> RequestLines { get; } = Channel.CreateUnbounded<LogEvent>();

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.MessageTemplate.Text.Contains("{RequestPath}", StringComparison.Ordinal))
                RequestLines.Writer.TryWrite(logEvent);
        }
    }
}

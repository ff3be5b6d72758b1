using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using MimeKit;
using Schulterschluss.Functional.Support;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Schulterschluss.Functional.Integration;

/// <summary>A mail server that keeps what it is sent, and refuses when it is told to.</summary>
internal sealed class MailServer : IMessageStore, IAsyncDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private readonly Channel<MimeMessage> _received = Channel.CreateUnbounded<MimeMessage>();
    private readonly ConcurrentQueue<SmtpResponse> _refusals = new();
    private SmtpServer.SmtpServer? _server;
    private Task _running = Task.CompletedTask;

    public int Port { get; } = FreePort();

    /// <summary>How often somebody tried to hand a message over.</summary>
    public int Attempts { get; private set; }

    public async Task StartAsync()
    {
        var provider = new SmtpServer.ComponentModel.ServiceProvider();
        provider.Add(this);
        _server = new(
            new SmtpServerOptionsBuilder()
                .ServerName("mail.example.org")
                .Endpoint(new EndpointDefinitionBuilder().Endpoint(new(IPAddress.Loopback, Port)).Build())
                .Build(),
            provider
        );
        _running = _server.StartAsync(CancellationToken.None);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await IsListeningAsync())
        {
            await timer.WaitForNextTickAsync(Api.Stop);
        }
    }

    public async Task StopAsync()
    {
        _server?.Shutdown();
        await _running;
    }

    /// <summary>Answers the next message with this; 4xx asks to come again, 5xx is final.</summary>
    public void RefuseNext(int code) => _refusals.Enqueue(new((SmtpReplyCode)code, "Not now, says the test"));

    /// <summary>The next message; waits for it.</summary>
    public async Task<MimeMessage> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        limit.CancelAfter(Soon);
        return await _received.Reader.ReadAsync(limit.Token);
    }

    /// <summary>As if nothing had happened yet.</summary>
    public void Forget()
    {
        while (_received.Reader.TryRead(out _)) { }

        _refusals.Clear();
        Attempts = 0;
    }

    public bool HasMore => _received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await StopAsync();

    async Task<SmtpResponse> IMessageStore.SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        Attempts++;
        if (_refusals.TryDequeue(out var refusal))
        {
            return refusal;
        }

        using var stream = new MemoryStream(buffer.ToArray());
        await _received.Writer.WriteAsync(await MimeMessage.LoadAsync(stream, cancellationToken), cancellationToken);
        return SmtpResponse.Ok;
    }

    private async Task<bool> IsListeningAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port, Api.Stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

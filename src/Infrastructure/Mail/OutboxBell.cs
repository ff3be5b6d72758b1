using System.Threading.Channels;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>Wakes the relay. Rung several times while it is at work, it is heard once.</summary>
internal sealed class OutboxBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => _rung.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken ct) => await _rung.Reader.ReadAsync(ct);
}

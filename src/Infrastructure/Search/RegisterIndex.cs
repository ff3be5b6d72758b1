using System.Collections.Concurrent;
using AutoMapper;
using Microsoft.Extensions.Logging;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// Holds the current snapshot. Changes are put in as they are committed and wait until somebody searches, or a moment
/// passes: so a search sees every change before it, and many changes in a row cost one new snapshot.
/// </summary>
internal sealed class RegisterIndex(IConfigurationProvider maps, ILogger<RegisterIndex> logger) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<Change> _pending = new();
    private readonly ConcurrentDictionary<Guid, IndexedNetwork> _known = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TextIndex _text = new();
    private RegisterSnapshot? _current;
    private int _slots;

    /// <summary>How many changes were put in, and how many of them the current snapshot has seen.</summary>
    private long _put;
    private long _published;

    /// <summary>Whether the register was read once; it is kept up to date from then on.</summary>
    public bool IsLoaded => _loaded.Task.IsCompleted;

    /// <param name="revision">Number of the network's last event.</param>
    public void Put(Network network, long revision)
    {
        var text = SearchText.Of(network.Profile);
        _pending.Enqueue(new(IndexedNetwork.Of(network, revision, text.Print(), maps), text));
        Interlocked.Increment(ref _put);
    }

    public bool Knows(Guid id, long revision) => _known.TryGetValue(id, out var known) && known.Revision >= revision;

    public async Task LoadedAsync()
    {
        await PublishAsync();
        _loaded.TrySetResult();
    }

    /// <summary>The register with all that was put in so far. Release it when done.</summary>
    /// <exception cref="UnavailableException"/>
    public async ValueTask<RegisterSnapshot> HoldAsync(CancellationToken ct)
    {
        if (!IsLoaded)
        {
            await WaitAsync(ct);
        }

        // An empty queue would not do: somebody may have taken the changes and not yet made them searchable.
        if (Volatile.Read(ref _published) < Volatile.Read(ref _put))
        {
            await PublishAsync();
        }

        while (true)
        {
            var current = Volatile.Read(ref _current)!;
            if (current.TryHold())
            {
                return current;
            }
        }
    }

    /// <summary>Makes all that was put in so far searchable.</summary>
    public async Task PublishAsync()
    {
        await _gate.WaitAsync();
        try
        {
            var seen = Volatile.Read(ref _put);
            var changed = Drain();
            if (changed.Count > 0 || _current is null)
            {
                _text.Refresh();
                _current = RegisterSnapshot.After(_current, changed, _slots, _text.Reader);
            }

            Volatile.Write(ref _published, seen);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _gate.Dispose();
    }

    private Dictionary<Guid, IndexedNetwork> Drain()
    {
        Dictionary<Guid, IndexedNetwork> changed = [];
        // What is put in from now on waits for the next round: otherwise constant change would never be published.
        for (var count = _pending.Count; count > 0 && _pending.TryDequeue(out var change); count--)
        {
            var network = change.Network;
            var known = _known.GetValueOrDefault(network.Id);
            if (known?.Revision > network.Revision)
            {
                continue;
            }

            network.Slot = known?.Slot ?? _slots++;
            if (known?.TextPrint != network.TextPrint)
            {
                Put(network, change.Text);
            }

            changed[network.Id] = _known[network.Id] = network;
        }

        return changed;
    }

    private void Put(IndexedNetwork network, SearchText text)
    {
        try
        {
            _text.Put(network.Slot, text);
        }
        catch (Exception exception)
        {
            // One text that Lucene refuses must not keep the register from being searched.
            logger.LogError(exception, "The words of network {Network} could not be indexed", network.Id);
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        try
        {
            await _loaded.Task.WaitAsync(LongestWait, ct);
        }
        catch (TimeoutException)
        {
            logger.LogWarning("A search came before the register was read");
            throw new UnavailableException("The register was not read yet.");
        }
    }

    private sealed record Change(IndexedNetwork Network, SearchText Text);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Threading.Channels;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Durability;

/// <summary>
/// Several writers who create and change networks, each its own, and note what the product acknowledged. A change is
/// told from every other by its number, which stands in the field "seat".
/// </summary>
internal sealed class WriteLoad(Api api)
{
    private const string Networks = "/api/v1/networks";
    private const int Writers = 8;
    private const int ChangesEach = 6;

    private readonly ConcurrentDictionary<string, Guid?> creates = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Acknowledgement> acknowledged = [];
    private readonly ConcurrentQueue<Answer> refused = [];
    private readonly Channel<Acknowledgement> progress = Channel.CreateUnbounded<Acknowledgement>();
    private int number;

    /// <summary>Everything the product said it had written.</summary>
    public IReadOnlyCollection<Acknowledgement> Acknowledged => acknowledged;

    /// <summary>Every answer that was no success.</summary>
    public IReadOnlyCollection<Answer> Refused => refused;

    /// <summary>How many different networks the writers have asked for.</summary>
    public int Asked => creates.Count;

    /// <summary>Runs until told to stop, or until the host is gone.</summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(
            Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(stop), CancellationToken.None))
        );

    /// <summary>Waits for as many further acknowledgements.</summary>
    public async Task WhenAcknowledgedAsync(int more)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        for (var i = 0; i < more; i++)
            await progress.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Repeats each create whose answer never came, under its key, as a client would.</summary>
    public async Task RepeatUnansweredAsync(Api restarted)
    {
        foreach (var key in creates.Where(create => create.Value is null).Select(create => create.Key))
            creates[key] = (await restarted.Create(Networks, Profile(key), key)).Expect(HttpStatusCode.Created).Id;
    }

    public static string Seat(int number) => string.Create(CultureInfo.InvariantCulture, $"Change {number}");

    private async Task WriteAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
                await LeadANetworkAsync(stop);
        }
        catch (HttpRequestException)
        {
            // The host is gone.
        }
    }

    private async Task LeadANetworkAsync(CancellationToken stop)
    {
        var first = Interlocked.Increment(ref number);
        var key = Seat(first);
        creates[key] = null;
        var created = await UntilAsync(HttpStatusCode.Created, () => api.Create(Networks, Profile(key), key), stop);
        if (created is null)
            return;
        creates[key] = created.Id;
        Acknowledge(new(created.Id, first));

        var path = $"{Networks}/{created.Id}";
        var etag = created.ETag;
        for (var i = 0; i < ChangesEach && etag is not null; i++)
        {
            var next = Interlocked.Increment(ref number);
            var answer = await api.Put(path, etag, Profile(key, next));
            if (answer.Status == HttpStatusCode.NoContent)
            {
                etag = answer.ETag;
                Acknowledge(new(created.Id, next));
                continue;
            }

            // Nobody knows whether it was written: look, and go on from there.
            refused.Enqueue(answer);
            etag = (await UntilAsync(HttpStatusCode.OK, () => api.Get(path), stop))?.ETag;
        }
    }

    /// <returns>Null when told to stop before it succeeded.</returns>
    private async Task<Answer?> UntilAsync(HttpStatusCode success, Func<Task<Answer>> ask, CancellationToken stop)
    {
        while (true)
        {
            var answer = await ask();
            if (answer.Status == success)
                return answer;
            refused.Enqueue(answer);
            if (stop.IsCancellationRequested)
                return null;
        }
    }

    private void Acknowledge(Acknowledgement change)
    {
        acknowledged.Enqueue(change);
        progress.Writer.TryWrite(change);
    }

    private static Dictionary<string, object?> Profile(string key, int? number = null)
    {
        var profile = Samples.Network($"Invented network {key}");
        profile["seat"] = number is { } change ? Seat(change) : key;
        return profile;
    }
}

internal sealed record Acknowledgement(Guid Network, int Change);

using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="ConfirmedOn">Of the last confirmation, else of the listing.</param>
/// <param name="Districts">Official keys: five digits for a district, two for a whole Land.</param>
/// <param name="MergedInto">The entry that goes on in its place.</param>
public sealed record NetworkFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid NetworkId,
    string Name,
    NetworkStatus Status,
    DateOnly? ConfirmedOn,
    IReadOnlyList<string> Districts,
    Guid? MergedInto = null
) : IFact
{
    /// <summary>Dormancy comes with time alone, and is recorded only afterwards.</summary>
    public NetworkStatus StatusOn(DateOnly day) => Network.StatusOn(Status, ConfirmedOn, day);

    public bool IsListedOn(DateOnly day) => StatusOn(day) == NetworkStatus.Listed;

    /// <summary>Two-digit keys, each once, in order.</summary>
    public IReadOnlyList<string> Laender() =>
        [.. Districts.Select(ags => ags[..2]).Distinct().Order(StringComparer.Ordinal)];
}

internal sealed class NetworkFacts : FactSource<Network>
{
    protected override IEnumerable<IFact> Of(Recorded<Network> change)
    {
        // What a partnership or a seal leaves in the network's entry has facts of its own.
        if (change.Events.All(e => e is PartnershipOpened or PartnershipClosed or SealChanged))
        {
            yield break;
        }

        var network = change.After;
        yield return new NetworkFact(
            change.Sequence,
            change.At,
            DayOf(change),
            network.Id,
            network.Profile.Name,
            network.Status,
            network.LastConfirmedOn ?? network.ListedOn,
            network.Profile.Districts,
            network.MergedInto
        );
    }

    private static DateOnly DayOf(Recorded<Network> change) =>
        change.Events[^1] switch
        {
            NetworkListed listed => listed.On,
            // On the last day of its eighteen months it was still listed.
            NetworkSetDormant dormant => dormant.Since.AddDays(1),
            _ => change.Today,
        };
}

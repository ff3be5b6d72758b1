using AutoMapper;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>A network as the index holds it: immutable but for the memo of its row on the current day.</summary>
internal sealed class IndexedNetwork
{
    private readonly NetworkRow _recorded;

    /// <summary>Not in the row, which everybody sees.</summary>
    private readonly bool _hasPartnership;
    private Daily? _daily;

    private IndexedNetwork(NetworkRow recorded, bool hasPartnership, long revision, UInt128 textPrint)
    {
        (_recorded, _hasPartnership, Revision, TextPrint) = (recorded, hasPartnership, revision, textPrint);
        NameKey = NameOrder.KeyOf(recorded.Name);
        Codes = FacetCodes.Of(recorded);
    }

    public Guid Id => _recorded.Id;
    public string Name => _recorded.Name;

    /// <summary>Number of the last event: of two states of one network the higher is the later.</summary>
    public long Revision { get; }
    public UInt128 TextPrint { get; }

    /// <summary>The network's number in the text index; given once, before the network is published.</summary>
    public int Slot { get; set; }
    public byte[] NameKey { get; }
    public ulong[] Codes { get; }

    /// <summary>Day of the last confirmation as it was recorded; day 0 while there is none.</summary>
    public int ConfirmedDay => _recorded.LastConfirmedOn?.DayNumber ?? 0;

    public static IndexedNetwork Of(Network network, long revision, UInt128 textPrint, IConfigurationProvider maps)
    {
        var row = network.Project<Network, NetworkRow>(maps);
        return new(
            row with
            {
                Laender = [.. row.Districts.Select(ags => ags[..2]).Distinct().Order(StringComparer.Ordinal)],
            },
            network.OpenPartnershipId is not null,
            revision,
            textPrint
        );
    }

    public RegisterEntry On(DateOnly today)
    {
        var daily = _daily;
        if (daily is null || daily.Day != today)
        {
            var row = _recorded.On(today);
            _daily = daily = new(today, new(row == _recorded ? _recorded : row));
        }

        return daily.Entry;
    }

    public bool Is(RegisterFlag flag, DateOnly today) =>
        flag == RegisterFlag.OpenPartnership ? _hasPartnership
        : flag == RegisterFlag.Stale ? On(today).Row.IsStale
        : On(today).Row.HasValidSeal;

    private sealed record Daily(DateOnly Day, RegisterEntry Entry);
}

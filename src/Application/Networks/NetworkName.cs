using AutoMapper;
using Marten;
using Marten.Linq.MatchesSql;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>What duplicates are judged by.</summary>
public sealed record NetworkName
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public IReadOnlyList<string> Districts { get; init; } = [];
    public NetworkStatus Status { get; init; }
    public Guid Version { get; init; }
}

internal sealed class NetworkNameMap : Profile
{
    public NetworkNameMap()
    {
        CreateMap<NetworkProfile, NetworkName>(MemberList.None);
        CreateMap<Network, NetworkName>().IncludeMembers(n => n.Profile);
    }
}

internal static class NetworkNames
{
    /// <summary>Of all entries that are still entries: neither archived nor merged into another.</summary>
    public static Task<IReadOnlyList<NetworkName>> NamesAsync(
        this IQuerySession session,
        AutoMapper.IConfigurationProvider maps,
        CancellationToken ct
    ) => session.Entries().ProjectTo<Network, NetworkName>(maps).ToListAsync(ct);

    /// <summary>Of those that have a district in common with these: no other can be a duplicate.</summary>
    public static Task<IReadOnlyList<NetworkName>> NamesNearAsync(
        this IQuerySession session,
        IReadOnlyList<string> districts,
        AutoMapper.IConfigurationProvider maps,
        CancellationToken ct
    )
    {
        string[] near = [.. districts.SelectMany(Near).Distinct(StringComparer.Ordinal)];
        return session
            .Entries()
            .Where(n => n.MatchesSql("jsonb_exists_any(d.data -> 'profile' -> 'districts', ?)", new object[] { near }))
            .ProjectTo<Network, NetworkName>(maps)
            .ToListAsync(ct);
    }

    private static IQueryable<Network> Entries(this IQuerySession session) =>
        session.Query<Network>().Where(n => n.Status != NetworkStatus.Archived && n.Status != NetworkStatus.Merged);

    private static IEnumerable<string> Near(string key) =>
        LikelyDuplicates.IsWholeLand(key)
            ? ReferenceData.Districts.Keys.Where(other => LikelyDuplicates.LandOf(other) == key).Append(key)
            : [key, LikelyDuplicates.LandOf(key)];

    public static DuplicateIndex<Guid> ToDuplicateIndex(this IEnumerable<NetworkName> names)
    {
        var index = new DuplicateIndex<Guid>();
        foreach (var name in names)
        {
            index.Put(name.Id, name.Name, name.Districts);
        }

        return index;
    }
}

using AutoMapper;
using Marten;
using Schulterschluss.Application.Common;
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
    ) =>
        session
            .Query<Network>()
            .Where(n => n.Status != NetworkStatus.Archived && n.Status != NetworkStatus.Merged)
            .ProjectTo<Network, NetworkName>(maps)
            .ToListAsync(ct);

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

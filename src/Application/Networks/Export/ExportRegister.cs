using System.Runtime.CompilerServices;
using AutoMapper;
using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Export;

/// <summary>The matches of a search, in its order, with all that is public about them; read while they are written.</summary>
[Requires(Permissions.Public)]
public sealed record ExportRegister(RegisterFilter Filter) : IQuery<IAsyncEnumerable<ExportedNetwork>>;

/// <summary>An entry as a file carries it: no person, and nothing that only the office knows.</summary>
public sealed record ExportedNetwork
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string? ShortName { get; init; }
    public LegalForm? LegalForm { get; init; }
    public int? FoundedYear { get; init; }
    public string? HostOrganisation { get; init; }
    public IReadOnlyList<string> Districts { get; init; } = [];
    public string? Seat { get; init; }
    public GeoPoint? Location { get; init; }
    public IReadOnlyList<string> FieldsOfAction { get; init; } = [];
    public IReadOnlyList<string> TargetGroups { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public IReadOnlyList<PartnerOrganisation> Partners { get; init; } = [];
    public string? Website { get; init; }
    public string? PublicContact { get; init; }
    public string? Description { get; init; }
    public DateOnly? LastConfirmedOn { get; init; }
    public string? Source { get; init; }
}

internal sealed class ExportedNetworkMap : Profile
{
    public ExportedNetworkMap()
    {
        CreateMap<NetworkProfile, ExportedNetwork>(MemberList.None);
        CreateMap<Network, ExportedNetwork>().IncludeMembers(n => n.Profile);
    }
}

internal sealed class ExportRegisterValidator : AbstractValidator<ExportRegister>
{
    public ExportRegisterValidator() => this.HasFilter(q => q.Filter);
}

internal sealed class ExportRegisterHandler(
    IQuerySession session,
    IRegisterSearch register,
    AutoMapper.IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<ExportRegister, IAsyncEnumerable<ExportedNetwork>>
{
    private const int AtOnce = 500;

    public async Task<IAsyncEnumerable<ExportedNetwork>> Handle(ExportRegister query, CancellationToken ct)
    {
        var matches = await register.FindAllAsync(query.Filter, actor.ViewerOf(query.Filter), clock.Today(), ct);
        return ReadAsync([.. matches.Select(match => match.Id)], ct);
    }

    private async IAsyncEnumerable<ExportedNetwork> ReadAsync(
        IReadOnlyList<Guid> ids,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            var networks = await session
                .Query<Network>()
                .Where(n => n.Id.IsOneOf(some))
                .ProjectTo<Network, ExportedNetwork>(maps)
                .ToListAsync(ct);
            var byId = networks.ToDictionary(n => n.Id);
            foreach (var id in some)
            {
                // An entry may have gone since the search.
                if (byId.TryGetValue(id, out var network))
                {
                    yield return network;
                }
            }
        }
    }
}

using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reference;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>The matches of a search by place: each network, and how many of them work in each district.</summary>
[Requires(Permissions.Public)]
public sealed record GetRegisterMap(RegisterFilter Filter) : IQuery<RegisterMap>;

/// <param name="Districts">Every district that exists today, also without a match.</param>
public sealed record RegisterMap(IReadOnlyList<NetworkRow> Networks, IReadOnlyList<DistrictMatches> Districts);

/// <param name="Count">Matching networks that work in the district.</param>
public sealed record DistrictMatches(District District, int Count);

internal sealed class GetRegisterMapValidator : AbstractValidator<GetRegisterMap>
{
    public GetRegisterMapValidator() => this.HasFilter(q => q.Filter);
}

internal sealed class GetRegisterMapHandler(IRegisterSearch register, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<GetRegisterMap, RegisterMap>
{
    public async Task<RegisterMap> Handle(GetRegisterMap query, CancellationToken ct)
    {
        var today = clock.Today();
        var networks = await register.FindAllAsync(query.Filter, actor.ViewerOf(query.Filter), today, ct);
        var counts = networks
            .SelectMany(network => RegisterFacet.District.CodesOf(network).Distinct())
            .CountBy(ags => ags)
            .ToDictionary();
        return new(
            networks,
            [
                .. ReferenceData
                    .Districts.Values.Where(district => district.IsValidOn(today))
                    .Select(district => new DistrictMatches(district, counts.GetValueOrDefault(district.Ags))),
            ]
        );
    }
}

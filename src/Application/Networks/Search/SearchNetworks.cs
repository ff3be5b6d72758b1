using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Networks.Search;

[Requires(Permissions.Public)]
public sealed record SearchNetworks(
    RegisterFilter Filter,
    RegisterSort? Sort = null,
    int Limit = SearchNetworks.DefaultLimit,
    string? Cursor = null,
    bool WithFacets = false
) : IQuery<RegisterPage>
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;
}

internal sealed class SearchNetworksValidator : AbstractValidator<SearchNetworks>
{
    public SearchNetworksValidator()
    {
        this.HasFilter(q => q.Filter);
        RuleFor(q => q.Limit).InclusiveBetween(1, SearchNetworks.MaxLimit);
    }
}

internal sealed class SearchNetworksHandler(IRegisterSearch register, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<SearchNetworks, RegisterPage>
{
    public Task<RegisterPage> Handle(SearchNetworks query, CancellationToken ct) =>
        register
            .SearchAsync(
                new(
                    query.Filter,
                    query.Sort,
                    query.Limit,
                    query.Cursor,
                    query.WithFacets,
                    actor.ViewerOf(query.Filter),
                    clock.Today()
                ),
                ct
            )
            .AsTask();
}

using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>While somebody types: names of networks, places, districts, Länder and codes.</summary>
[Requires(Permissions.Public)]
public sealed record SuggestNetworks(string? Q) : IQuery<IReadOnlyList<RegisterSuggestion>>
{
    public const int Limit = 10;
}

internal sealed class SuggestNetworksValidator : AbstractValidator<SuggestNetworks>
{
    public SuggestNetworksValidator() => RuleFor(q => q.Q).MaximumLength(RegisterFilter.TextMaxLength);
}

internal sealed class SuggestNetworksHandler(IRegisterSearch register, TimeProvider clock)
    : IRequestHandler<SuggestNetworks, IReadOnlyList<RegisterSuggestion>>
{
    public Task<IReadOnlyList<RegisterSuggestion>> Handle(SuggestNetworks query, CancellationToken ct) =>
        register.SuggestAsync(query.Q ?? "", SuggestNetworks.Limit, clock.Today(), ct).AsTask();
}

using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Reference;

/// <param name="Land">Two-digit key; all without.</param>
/// <param name="On">Only districts that exist on this day; all without.</param>
[Requires(Permissions.Public)]
public sealed record ListDistricts(string? Land, DateOnly? On) : IQuery<IReadOnlyList<District>>;

internal sealed class ListDistrictsValidator : AbstractValidator<ListDistricts>
{
    public ListDistrictsValidator() =>
        RuleFor(q => q.Land)
            .Must(land => land is null || ReferenceData.Laender.Has(land))
            .WithErrorCode("unknown-code");
}

internal sealed class ListDistrictsHandler : IRequestHandler<ListDistricts, IReadOnlyList<District>>
{
    public Task<IReadOnlyList<District>> Handle(ListDistricts query, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<District>>([
            .. ReferenceData.Districts.Values.Where(d =>
                (query.Land is null || d.Land == query.Land) && (query.On is not { } day || d.IsValidOn(day))
            ),
        ]);
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <param name="Version">Of the side's sheet.</param>
[Requires(AssessmentPermissions.Rate)]
public sealed record RateCriterion(Guid Id, Side Side, Guid Version, Rating Rating) : ICommand;

internal sealed class RateCriterionValidator : AbstractValidator<RateCriterion>
{
    public RateCriterionValidator() =>
        RuleFor(c => c.Rating).SetValidator(new RatingValidator()).OverridePropertyName(string.Empty);
}

internal sealed class RateCriterionHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RateCriterion, Guid>
{
    public async Task<Guid> Handle(RateCriterion command, CancellationToken ct)
    {
        var (_, sheet) = await session.GetOwnSheetAsync(command.Id, command.Side, command.Version, actor, ct);
        sheet.Rate(command.Rating, Catalogues.Get(sheet.CatalogueVersion));
        session.Record(sheet);
        await session.SaveChangesAsync(ct);
        return sheet.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>A side's ratings as a whole: what is left out is unanswered again.</summary>
/// <param name="Version">Of the side's sheet.</param>
[Requires(AssessmentPermissions.Rate)]
public sealed record RateCriteria(Guid Id, Side Side, Guid Version, IReadOnlyList<Rating> Ratings) : ICommand;

internal sealed class RateCriteriaValidator : AbstractValidator<RateCriteria>
{
    private const int MaxRatings = 200;

    public RateCriteriaValidator()
    {
        RuleFor(c => c.Ratings)
            .NotNull()
            .Must(list => list is null || list.Count <= MaxRatings)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleFor(c => c.Ratings)
            .Must(list => list is null || list.Select(r => r?.Criterion).Distinct().Count() == list.Count)
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
        RuleForEach(c => c.Ratings).NotNull().SetValidator(new RatingValidator());
    }
}

internal sealed class RateCriteriaHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RateCriteria, Guid>
{
    public async Task<Guid> Handle(RateCriteria command, CancellationToken ct)
    {
        var (_, sheet) = await session.GetOwnSheetAsync(command.Id, command.Side, command.Version, actor, ct);
        sheet.RateAll(command.Ratings, Catalogues.Get(sheet.CatalogueVersion));
        session.Record(sheet);
        await session.SaveChangesAsync(ct);
        return sheet.Version;
    }
}

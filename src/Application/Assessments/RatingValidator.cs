using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

/// <summary>The shape of an answer; whether it fits the catalogue and phase is judged by the aggregates.</summary>
internal sealed class RatingValidator : AbstractValidator<Rating>
{
    public RatingValidator()
    {
        RuleFor(r => r.Criterion).NotEmpty().KnownCriterion();
        RuleFor(r => r.Level).InclusiveBetween(0, Rating.HighestLevel);
        RuleFor(r => r.Level)
            .Must((rating, level) => level is null == rating.NotApplicable)
            .WithErrorCode("level-or-not-applicable")
            .WithMessage(_ => Messages.Get("level-or-not-applicable"));
        RuleFor(r => r.Evidence).MaximumLength(Rating.TextMaxLength);
        RuleFor(r => r.Comment).MaximumLength(Rating.TextMaxLength);
    }
}

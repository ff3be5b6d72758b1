using FluentValidation;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>What every question about figures has.</summary>
internal interface IFigureQuery
{
    DateOnly From { get; }
    DateOnly To { get; }
    AsOf? AsOf { get; }
}

internal abstract class FigureQueryValidator<T> : AbstractValidator<T>
    where T : IFigureQuery
{
    private const int MaxYears = 12;
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    protected FigureQueryValidator(TimeProvider clock)
    {
        RuleFor(q => q.From).GreaterThanOrEqualTo(Earliest);
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).LessThanOrEqualTo(_ => clock.Today());
        RuleFor(q => q.To)
            .LessThan(q => q.From.AddYears(MaxYears))
            .When(q => q.From >= Earliest && q.From.Year < DateOnly.MaxValue.Year - MaxYears);
    }
}

using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>A declaration as it is drafted. It may have gaps; whoever requests signatures learns of them.</summary>
public sealed record DeclarationText
{
    public IReadOnlyList<Goal> Goals { get; init; } = [];
    public IReadOnlyList<MeasureText> Measures { get; init; } = [];
    public TermText? Term { get; init; }
    public string LegalText { get; init; } = "";

    public Declaration ToDeclaration() =>
        new()
        {
            Goals = Goals,
            Measures =
            [
                .. Measures.Select(m => new PlannedMeasure(
                    m.Id,
                    m.Obligor!.Value,
                    m.Text,
                    m.GoalId,
                    m.Due,
                    m.Indicator
                )),
            ],
            Term = Term switch
            {
                null => null,
                { To: { } to } => new(Term.From, to),
                _ => Declaration.TermFrom(Term.From),
            },
            LegalText = LegalText,
        };
}

/// <param name="Id">Short key of the caller's choice, for instance <c>m1</c>; amendments and reports refer to it.</param>
/// <param name="Obligor">The side that has to do it.</param>
/// <param name="GoalId">Key of the goal that it serves.</param>
/// <param name="Due">A day, a quarter (<c>2017-Q3</c>) or a year.</param>
public sealed record MeasureText(
    string Id,
    Side? Obligor,
    string Text,
    string? GoalId = null,
    DuePeriod? Due = null,
    string? Indicator = null
);

/// <param name="To">Last day; 36 months without.</param>
public sealed record TermText(DateOnly From, DateOnly? To = null);

internal sealed class DeclarationTextValidator : AbstractValidator<DeclarationText>
{
    public DeclarationTextValidator()
    {
        RuleFor(d => d.Goals).Must(NotTooMany).WithErrorCode("too-many").WithMessage(_ => Messages.Get("too-many"));
        RuleFor(d => d.Goals)
            .Must(goals => AreDistinct(goals.Select(g => g?.Id)))
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
        RuleForEach(d => d.Goals)
            .NotNull()
            .ChildRules(goal =>
            {
                goal.RuleFor(g => g.Id).Key();
                goal.RuleFor(g => g.Text).NotEmpty().MaximumLength(Declaration.TextMaxLength);
            });

        RuleFor(d => d.Measures).Must(NotTooMany).WithErrorCode("too-many").WithMessage(_ => Messages.Get("too-many"));
        RuleFor(d => d.Measures)
            .Must(measures => AreDistinct(measures.Select(m => m?.Id)))
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
        RuleForEach(d => d.Measures)
            .NotNull()
            .ChildRules(measure =>
            {
                measure.RuleFor(m => m.Id).Key();
                measure.RuleFor(m => m.Obligor).NotNull().IsInEnum();
                measure.RuleFor(m => m.Text).NotEmpty().MaximumLength(Declaration.TextMaxLength);
                measure.RuleFor(m => m.GoalId).MaximumLength(Declaration.KeyMaxLength);
                measure.RuleFor(m => m.Indicator).MaximumLength(Declaration.TextMaxLength);
            });

        RuleFor(d => d.Term!.From)
            .InclusiveBetween(Declaration.EarliestDay, Declaration.LatestDay)
            .When(d => d.Term is not null);
        RuleFor(d => d.Term!.To)
            .InclusiveBetween(Declaration.EarliestDay, Declaration.LatestDay)
            .When(d => d.Term is not null);
        RuleFor(d => d.LegalText).MaximumLength(Declaration.LegalTextMaxLength);
    }

    private static bool NotTooMany<T>(IReadOnlyList<T> entries) => entries.Count <= Declaration.MaxEntries;

    private static bool AreDistinct(IEnumerable<string?> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return keys.OfType<string>().All(seen.Add);
    }
}

internal static class KeyRule
{
    /// <summary>Keys stand in addresses, so they are letters, digits, dots, hyphens and underscores.</summary>
    public static IRuleBuilderOptions<T, string> Key<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty()
            .MaximumLength(Declaration.KeyMaxLength)
            .Must(key => key is null || key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            .WithErrorCode("declaration-key")
            .WithMessage(_ => Messages.Get("declaration-key"));
}

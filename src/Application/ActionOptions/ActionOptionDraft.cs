using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <summary>What people write down of an option. Goal and due date may follow, but are needed before anybody can agree.</summary>
public record ActionOptionDraft
{
    public string Title { get; init; } = "";
    public Effort? Effort { get; init; }

    /// <summary>From 1 (little) to 5 (great).</summary>
    public int? Benefit { get; init; }

    /// <summary>The side that takes the lead.</summary>
    public Side? Owner { get; init; }
    public GoalDraft? Goal { get; init; }

    /// <summary>A day, a quarter or a year.</summary>
    public DuePeriod? Due { get; init; }

    internal ActionOptionPlan ToPlan() =>
        new(
            Title,
            Effort!.Value,
            Benefit!.Value,
            Owner!.Value,
            Goal is null ? null : new(Goal.Indicator, Goal.Baseline!.Value, Goal.Target!.Value, Goal.Unit),
            Due
        );
}

public sealed record GoalDraft(
    string Indicator = "",
    decimal? Baseline = null,
    decimal? Target = null,
    string Unit = ""
);

internal sealed class ActionOptionDraftValidator : AbstractValidator<ActionOptionDraft>
{
    public ActionOptionDraftValidator()
    {
        RuleFor(d => d.Title).NotEmpty().MaximumLength(ActionOptionPlan.TitleMaxLength);
        RuleFor(d => d.Effort).NotNull().IsInEnum();
        RuleFor(d => d.Benefit)
            .NotNull()
            .InclusiveBetween(ActionOptionPlan.LeastBenefit, ActionOptionPlan.GreatestBenefit);
        RuleFor(d => d.Owner).NotNull().IsInEnum();
        RuleFor(d => d.Goal)
            .ChildRules(goal =>
            {
                goal.RuleFor(g => g!.Indicator).NotEmpty().MaximumLength(Goal.TextMaxLength);
                goal.RuleFor(g => g!.Unit).NotEmpty().MaximumLength(Goal.UnitMaxLength);
                goal.RuleFor(g => g!.Baseline).NotNull().GoalValue();
                goal.RuleFor(g => g!.Target).NotNull().GoalValue();
                goal.RuleFor(g => g!.Target)
                    .Must((g, target) => target != g!.Baseline)
                    .WithErrorCode("goal-without-change")
                    .WithMessage(_ => Messages.Get("goal-without-change"))
                    .When(g => g?.Target is not null);
            });
    }
}

internal static class GoalRules
{
    /// <summary>At most six decimals, and nothing beyond what a network could count.</summary>
    public static IRuleBuilderOptions<T, decimal?> GoalValue<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.InclusiveBetween(-Goal.GreatestValue, Goal.GreatestValue)
            .PrecisionScale(precision: 19, scale: 6, ignoreTrailingZeros: true);
}

using FluentValidation;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>What a notice says, as it is entered.</summary>
public record GrantDraft
{
    public string NoticeNumber { get; init; } = "";
    public string Title { get; init; } = "";
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Euros.</summary>
    public decimal? Amount { get; init; }
    public IReadOnlyList<PlanLineDraft> Lines { get; init; } = [];

    /// <summary>What is left out is as most notices have it.</summary>
    public GrantRulesDraft Rules { get; init; } = new();

    internal GrantContent ToContent() =>
        new(
            NoticeNumber,
            Title,
            new(From!.Value, To!.Value),
            Amount!.Value,
            [.. Lines.Select(line => new PlanLine(line.Number, line.Title, line.Kind!.Value, line.Planned!.Value))],
            Rules.ToRules()
        );
}

public sealed record PlanLineDraft
{
    /// <summary>Of the position, for instance 0812.</summary>
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public LineKind? Kind { get; init; }

    /// <summary>Euros, for the whole period.</summary>
    public decimal? Planned { get; init; }
}

public sealed record GrantRulesDraft
{
    /// <summary>Days after a quarter's end; null where no status is asked for.</summary>
    public int? QuarterlyStatusDueDays { get; init; } = GrantRules.Usual.QuarterlyStatusDueDays;

    /// <summary>For instance <c>07-31</c>; null where no report is asked for.</summary>
    public MonthDay? HalfYearReportDue { get; init; } = GrantRules.Usual.HalfYearReportDue;

    /// <summary>Null where no report is asked for.</summary>
    public MonthDay? AnnualReportDue { get; init; } = GrantRules.Usual.AnnualReportDue;
    public MonthDay? InterimProofDue { get; init; } = GrantRules.Usual.InterimProofDue;
    public int? FinalProofMonths { get; init; } = GrantRules.Usual.FinalProofMonths;
    public decimal? LineTolerancePercent { get; init; } = GrantRules.Usual.LineTolerancePercent;
    public decimal? LineFlagPercent { get; init; } = GrantRules.Usual.LineFlagPercent;
    public decimal? LineAlarmPercent { get; init; } = GrantRules.Usual.LineAlarmPercent;
    public int? SpendWithinWeeks { get; init; } = GrantRules.Usual.SpendWithinWeeks;
    public int? ReceiptRetentionYears { get; init; } = GrantRules.Usual.ReceiptRetentionYears;

    internal GrantRules ToRules() =>
        new(
            QuarterlyStatusDueDays,
            HalfYearReportDue,
            AnnualReportDue,
            InterimProofDue!.Value,
            FinalProofMonths!.Value,
            LineTolerancePercent!.Value,
            LineFlagPercent!.Value,
            LineAlarmPercent!.Value,
            SpendWithinWeeks!.Value,
            ReceiptRetentionYears!.Value
        );
}

internal sealed class GrantDraftValidator : AbstractValidator<GrantDraft>
{
    public GrantDraftValidator()
    {
        RuleFor(g => g.NoticeNumber).NotEmpty().MaximumLength(Grant.NumberMaxLength);
        RuleFor(g => g.Title).NotEmpty().MaximumLength(Grant.TitleMaxLength);
        RuleFor(g => g.From).Day();
        RuleFor(g => g.To).Day();
        RuleFor(g => g.To).GreaterThan(g => g.From).When(g => g.From is not null && g.To is not null);
        RuleFor(g => g.Amount).Euros().GreaterThan(0);
        RuleFor(g => g.Lines)
            .Must(lines => lines.Count <= Grant.MaxLines)
            .WithErrorCode("too-many")
            .WithMessage(_ => Common.Messages.Get("too-many"));
        RuleForEach(g => g.Lines)
            .NotNull()
            .ChildRules(line =>
            {
                line.RuleFor(l => l.Number).NotEmpty().MaximumLength(Grant.LineNumberMaxLength);
                line.RuleFor(l => l.Title).NotEmpty().MaximumLength(Grant.TitleMaxLength);
                line.RuleFor(l => l.Kind).NotNull().IsInEnum();
                line.RuleFor(l => l.Planned).Euros().GreaterThanOrEqualTo(0);
            });
        RuleFor(g => g.Rules).SetValidator(new GrantRulesDraftValidator());
    }
}

internal sealed class GrantRulesDraftValidator : AbstractValidator<GrantRulesDraft>
{
    private const int MostDays = 366;
    private const int MostMonths = 36;
    private const int MostWeeks = 104;
    private const int MostYears = 30;
    private const int MostPercent = 1000;

    public GrantRulesDraftValidator()
    {
        RuleFor(r => r.QuarterlyStatusDueDays).InclusiveBetween(1, MostDays);
        RuleFor(r => r.InterimProofDue).NotNull();
        RuleFor(r => r.FinalProofMonths).NotNull().InclusiveBetween(1, MostMonths);
        RuleFor(r => r.LineTolerancePercent).NotNull().InclusiveBetween(0, MostPercent);
        RuleFor(r => r.LineFlagPercent).NotNull().InclusiveBetween(0, MostPercent);
        RuleFor(r => r.LineAlarmPercent).NotNull().InclusiveBetween(0, MostPercent);
        RuleFor(r => r.LineAlarmPercent)
            .GreaterThanOrEqualTo(r => r.LineFlagPercent)
            .When(r => r.LineFlagPercent is not null && r.LineAlarmPercent is not null);
        RuleFor(r => r.SpendWithinWeeks).NotNull().InclusiveBetween(1, MostWeeks);
        RuleFor(r => r.ReceiptRetentionYears).NotNull().InclusiveBetween(1, MostYears);
    }
}

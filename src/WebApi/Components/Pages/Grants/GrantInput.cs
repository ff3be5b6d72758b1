using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.Localization;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.WebApi.Components.Forms;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Grants;

/// <summary>A notice as it is typed. Lines that were offered and got no amount are no lines.</summary>
public sealed class GrantInput
{
    public string? NoticeNumber { get; set; }
    public string? Title { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Amount { get; set; }
    public List<LineInput> Lines
    {
        get;
        set => field = value ?? [];
    } = [];
    public RulesInput Rules { get; set; } = new();

    /// <summary>Only of an amendment.</summary>
    public string? Reason { get; set; }

    /// <summary>With the lines and rules that are usual.</summary>
    public static GrantInput New() =>
        new()
        {
            Lines =
            [
                .. Usual(ReferenceData.FinanceExpenditure, LineKind.Expenditure),
                .. Usual(ReferenceData.FinanceIncome, LineKind.Income),
            ],
            Rules = RulesInput.Of(GrantRules.Usual),
        };

    public static GrantInput Of(GrantDetails grant) =>
        new()
        {
            NoticeNumber = grant.NoticeNumber,
            Title = grant.Title,
            From = grant.Period.From,
            To = grant.Period.To,
            Amount = Decimals.Write(grant.Amount),
            Lines =
            [
                .. grant.Lines.Select(line => new LineInput
                {
                    Number = line.Number,
                    Title = line.Title,
                    Kind = line.Kind.ToString(),
                    Planned = Decimals.Write(line.Planned),
                }),
            ],
            Rules = RulesInput.Of(grant.Rules),
        };

    public void AddLine(string kind) => Lines.Add(new() { Kind = kind });

    /// <exception cref="ValidationException">A day of a year that is none.</exception>
    internal GrantDraft ToDraft(IStringLocalizer<GrantTexts> texts)
    {
        // Where a row stands in the form it stands in the command as well, so that its errors find it.
        Lines = [.. Lines.OrderBy(line => line.IsEmpty)];
        var unreadable = Rules.Unreadable().ToList();
        if (unreadable.Count > 0)
        {
            throw new ValidationException(
                unreadable.Select(rule => new ValidationFailure($"Rules.{rule}", texts["NoMonthDay"]))
            );
        }

        return new()
        {
            NoticeNumber = FormText.Clean(NoticeNumber) ?? "",
            Title = FormText.Clean(Title) ?? "",
            From = From,
            To = To,
            Amount = Decimals.Read(Amount),
            Lines =
            [
                .. Lines
                    .Where(line => !line.IsEmpty)
                    .Select(line => new PlanLineDraft
                    {
                        Number = FormText.Clean(line.Number) ?? "",
                        Title = FormText.Clean(line.Title) ?? "",
                        Kind = Enum.TryParse<LineKind>(line.Kind, out var kind) ? kind : null,
                        Planned = Decimals.Read(line.Planned),
                    }),
            ],
            Rules = Rules.ToDraft(),
        };
    }

    private static IEnumerable<LineInput> Usual(CodeTable table, LineKind kind) =>
        table.Entries.Select(entry => new LineInput
        {
            Number = entry.Code,
            Title = entry.Label(),
            Kind = kind.ToString(),
        });
}

public sealed class LineInput
{
    public string? Number { get; set; }
    public string? Title { get; set; }
    public string? Kind { get; set; }
    public string? Planned { get; set; }

    /// <summary>Of the lines that the form offers only those with an amount are meant; whatever else was typed is.</summary>
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Planned)
        && (string.IsNullOrWhiteSpace(Number) ? string.IsNullOrWhiteSpace(Title) : IsOffered(Number.Trim()));

    private static bool IsOffered(string number) =>
        ReferenceData.FinanceExpenditure.Has(number) || ReferenceData.FinanceIncome.Has(number);
}

public sealed class RulesInput
{
    public int? QuarterlyStatusDueDays { get; set; }
    public string? HalfYearReportDue { get; set; }
    public string? AnnualReportDue { get; set; }
    public string? InterimProofDue { get; set; }
    public int? FinalProofMonths { get; set; }
    public string? LineTolerancePercent { get; set; }
    public string? LineFlagPercent { get; set; }
    public string? LineAlarmPercent { get; set; }
    public int? SpendWithinWeeks { get; set; }
    public int? ReceiptRetentionYears { get; set; }

    public static RulesInput Of(GrantRules rules) =>
        new()
        {
            QuarterlyStatusDueDays = rules.QuarterlyStatusDueDays,
            HalfYearReportDue = Text(rules.HalfYearReportDue),
            AnnualReportDue = Text(rules.AnnualReportDue),
            InterimProofDue = Text(rules.InterimProofDue),
            FinalProofMonths = rules.FinalProofMonths,
            LineTolerancePercent = Decimals.Write(rules.LineTolerancePercent),
            LineFlagPercent = Decimals.Write(rules.LineFlagPercent),
            LineAlarmPercent = Decimals.Write(rules.LineAlarmPercent),
            SpendWithinWeeks = rules.SpendWithinWeeks,
            ReceiptRetentionYears = rules.ReceiptRetentionYears,
        };

    /// <summary>As it is typed and shown, in every language.</summary>
    public static string? Text(MonthDay? day) => day is { } known ? $"{known.Day:D2}.{known.Month:D2}." : null;

    /// <summary>The fields that hold something other than a day of a year.</summary>
    public IEnumerable<string> Unreadable() =>
        from field in new[]
        {
            (nameof(HalfYearReportDue), HalfYearReportDue),
            (nameof(AnnualReportDue), AnnualReportDue),
            (nameof(InterimProofDue), InterimProofDue),
        }
        where !string.IsNullOrWhiteSpace(field.Item2) && Read(field.Item2) is null
        select field.Item1;

    public GrantRulesDraft ToDraft() =>
        new()
        {
            QuarterlyStatusDueDays = QuarterlyStatusDueDays,
            HalfYearReportDue = Read(HalfYearReportDue),
            AnnualReportDue = Read(AnnualReportDue),
            InterimProofDue = Read(InterimProofDue),
            FinalProofMonths = FinalProofMonths,
            LineTolerancePercent = Decimals.Read(LineTolerancePercent),
            LineFlagPercent = Decimals.Read(LineFlagPercent),
            LineAlarmPercent = Decimals.Read(LineAlarmPercent),
            SpendWithinWeeks = SpendWithinWeeks,
            ReceiptRetentionYears = ReceiptRetentionYears,
        };

    private static MonthDay? Read(string? text) => MonthDay.TryParse(text, null, out var day) ? day : null;
}

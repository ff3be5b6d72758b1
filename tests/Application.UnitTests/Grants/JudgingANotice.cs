using Schulterschluss.Application.Grants;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.UnitTests.Grants;

public sealed class JudgingANotice
{
    private static readonly GrantDraft Good = new()
    {
        NoticeNumber = "INV-1",
        Title = "Invented",
        From = new(2025, 1, 1),
        To = new(2027, 12, 31),
        Amount = 90_000.50m,
        Lines =
        [
            new()
            {
                Number = "0812",
                Title = "Staff",
                Kind = LineKind.Expenditure,
                Planned = 0,
            },
        ],
    };

    [Fact]
    public void A_complete_one_passes_with_the_usual_rules()
    {
        Assert.Empty(Faults(Good));
        Assert.Equal(GrantRules.Usual, Good.ToContent().Rules);
    }

    [Fact]
    public void An_empty_one_tells_all_that_is_missing() =>
        Assert.Equal(["Amount", "From", "NoticeNumber", "Title", "To"], Faults(new()));

    [Fact]
    public void Days_beyond_any_notice_are_typing_errors()
    {
        Assert.Equal(["From"], Faults(Good with { From = new(1225, 1, 1) }));
        Assert.Equal(["To"], Faults(Good with { To = new(3027, 12, 31) }));
        Assert.Equal(["To"], Faults(Good with { To = Good.From }));
    }

    [Fact]
    public void Amounts_are_euros_and_cents()
    {
        Assert.Equal(["Amount"], Faults(Good with { Amount = 0.001m }));
        Assert.Equal(["Amount"], Faults(Good with { Amount = 0 }));
        Assert.Equal(["Amount"], Faults(Good with { Amount = 1_000_000_000m }));
    }

    [Fact]
    public void Rules_are_sensible_figures()
    {
        var odd = new GrantRulesDraft
        {
            QuarterlyStatusDueDays = 0,
            InterimProofDue = null,
            FinalProofMonths = 0,
            LineTolerancePercent = -1,
            LineFlagPercent = 30,
            SpendWithinWeeks = 105,
            ReceiptRetentionYears = null,
        };
        Assert.Equal(
            [
                "Rules.FinalProofMonths",
                "Rules.InterimProofDue",
                "Rules.LineAlarmPercent",
                "Rules.LineTolerancePercent",
                "Rules.QuarterlyStatusDueDays",
                "Rules.ReceiptRetentionYears",
                "Rules.SpendWithinWeeks",
            ],
            Faults(Good with { Rules = odd })
        );
    }

    [Fact]
    public void A_plan_has_an_end() =>
        Assert.Equal(
            ["Lines"],
            Faults(Good with { Lines = [.. Enumerable.Repeat(Good.Lines[0], Grant.MaxLines + 1)] })
        );

    private static IEnumerable<string> Faults(GrantDraft draft) =>
        new GrantDraftValidator()
            .Validate(draft)
            .Errors.Select(error => error.PropertyName)
            .Distinct()
            .Order(StringComparer.Ordinal);
}

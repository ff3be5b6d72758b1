using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Grants;

public sealed class AwardingAGrant
{
    [Fact]
    public void Has_expenditure_and_no_line_twice()
    {
        var poor = Awards.Content with
        {
            Lines = [new("E1", "A", LineKind.Income, 1), new("E1", "B", LineKind.Income, 1)],
        };
        Assert.Equal(
            ["grant.no-expenditure-line", "grant.line-repeated"],
            Awards.ReasonsAgainst(() => Grant.Award(Guid.CreateVersion7(), poor))
        );
    }

    [Fact]
    public void A_plan_that_does_not_add_up_is_no_reason_to_refuse_it()
    {
        Assert.Equal(0, Awards.Content.PlanGap());
        var short1 = Awards.Content with { Amount = 80_000m };
        Assert.Equal(10_000m, Grant.Award(Guid.CreateVersion7(), short1).Content.PlanGap());
    }

    [Fact]
    public void An_amendment_says_everything_anew_and_the_same_nothing()
    {
        var grant = Awards.Given();
        grant.Amend(Awards.Content with { Lines = [.. Awards.Content.Lines] }, "no change", []);
        Assert.Single(grant.TakeEvents());
        grant.Amend(Awards.Content with { Amount = 95_000m }, "more tasks", []);
        Assert.Equal(95_000m, grant.Content.Amount);
        Assert.IsType<GrantAmended>(Assert.Single(grant.TakeEvents()));
    }

    [Fact]
    public void An_amendment_leaves_a_place_for_every_voucher_and_drawdown()
    {
        var grant = Awards.Given();
        grant.RecordDrawdown(new(Guid.CreateVersion7(), new(2025, 2, 1), 20_000m, Note: null));
        var shorter = Awards.Content with
        {
            Period = new(new(2025, 6, 1), new(2027, 12, 31)),
            Amount = 15_000m,
            Lines = [new("0835", "Contracts", LineKind.Income, 1), new("0812", "Staff", LineKind.Expenditure, 1)],
        };
        Assert.Equal(
            [
                "grant.line-has-vouchers",
                "grant.period-has-vouchers",
                "grant.drawdown-out-of-period",
                "grant.drawn-beyond-amount",
            ],
            Awards.ReasonsAgainst(() => grant.Amend(shorter, "shorter", [Awards.Paid.Place()]))
        );
    }

    [Fact]
    public void What_was_approved_outside_the_period_does_not_bind_it()
    {
        var early = Awards.Paid with { Date = new(2024, 12, 30) };
        var grant = Awards.Given();
        grant.Amend(Awards.Content with { Title = "Other" }, "title", [early.Place()]);
        Assert.Equal("Other", grant.Content.Title);
    }

    [Fact]
    public void Money_is_drawn_in_the_period_and_never_more_than_was_granted()
    {
        var grant = Awards.Given();
        Drawdown Of(int year, decimal amount) => new(Guid.CreateVersion7(), new(year, 5, 1), amount, Note: null);
        Life.Refused("grant.drawdown-out-of-period", () => grant.RecordDrawdown(Of(2024, 1)));
        grant.RecordDrawdown(Of(2025, 50_000m));
        var second = Of(2026, 40_000m);
        grant.RecordDrawdown(second);
        Life.Refused("grant.drawn-beyond-amount", () => grant.RecordDrawdown(Of(2026, 0.01m)));

        grant.WithdrawDrawdown(second.Id, "recorded twice");
        Assert.Equal(50_000m, grant.Drawn());
        Life.Refused("grant.no-such-drawdown", () => grant.WithdrawDrawdown(second.Id, "again"));
        Life.IsExplainedByItsEvents(grant);
    }

    [Theory]
    [InlineData("0835", "0835")]
    [InlineData(" 0835 Vergabe von Aufträgen", "0835")]
    [InlineData("0835: Vergabe", "0835")]
    [InlineData("08351", null)]
    [InlineData("Vergabe 0835", null)]
    [InlineData("E1", null)]
    [InlineData("", null)]
    public void A_text_names_a_line_of_expenditure_by_its_number(string text, string? line) =>
        Assert.Equal(line, Awards.Content.LineNamedIn(text)?.Number);

    [Fact]
    public void The_longer_number_is_meant()
    {
        var plan = Awards.Content with
        {
            Lines = [new("08", "A", LineKind.Expenditure, 1), new("08-1", "B", LineKind.Expenditure, 1)],
        };
        Assert.Equal("08-1", plan.LineNamedIn("08-1 Vergabe")?.Number);
        Assert.Equal("08", plan.LineNamedIn("08 Vergabe")?.Number);
    }
}

using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Domain.UnitTests.Grants;

/// <summary>Every figure here was worked out by hand.</summary>
public sealed class BalancingAGrant
{
    private static readonly DateOnly On = new(2025, 12, 31);

    private static GrantBalance Of(
        IReadOnlyList<Posting>? vouchers = null,
        IReadOnlyList<Posting>? services = null,
        IReadOnlyList<Drawdown>? drawdowns = null,
        GrantContent? grant = null,
        DateOnly? on = null
    ) => GrantBalance.Of(grant ?? Awards.Content, drawdowns ?? [], vouchers ?? [], services ?? [], on ?? On);

    private static Posting Paid(string line, decimal amount, int month = 3) => new(new(2025, month, 1), line, amount);

    private static Drawdown Drawn(int month, decimal amount) =>
        new(Guid.CreateVersion7(), new(2025, month, 1), amount, Note: null);

    [Fact]
    public void Each_line_adds_up_vouchers_and_services()
    {
        var balance = Of([Paid("0835", 1_000.10m), Paid("0835", -0.10m), Paid("E1", 4_000m)], [Paid("0835", 500m)]);
        var line = balance.Lines.Single(l => l.Line.Number == "0835");
        Assert.Equal((1_000m, 500m, 1_500m, 28_500m), (line.Vouchers, line.Services, line.Actual, line.Left));
        Assert.Equal(-95m, line.DeviationPercent);
        Assert.Equal((1_500m, 4_000m), (balance.Spent, balance.Received));
        // Other income is spent first: of the grant nothing was needed so far.
        Assert.Equal((0m, 90_000m), (balance.SpentOfGrant, balance.Left));
    }

    [Fact]
    public void What_came_later_is_left_out()
    {
        var balance = Of(
            [Paid("0812", 100m, month: 5)],
            [Paid("0835", 100m, month: 5)],
            [Drawn(5, 100m)],
            on: new(2025, 4, 30)
        );
        Assert.Equal((0m, 0m), (balance.Spent, balance.Drawn));
        Assert.Empty(balance.Drawdowns);
    }

    [Theory]
    [InlineData(11_500, 15.0, LineFlag.None, false)]
    [InlineData(11_500.01, 15.0, LineFlag.Flag, false)]
    [InlineData(12_000, 20.0, LineFlag.Flag, false)]
    [InlineData(12_000.01, 20.0, LineFlag.Alarm, true)]
    [InlineData(0, -100.0, LineFlag.None, false)]
    public void A_line_is_flagged_by_the_limits_of_the_notice(
        double actual,
        double deviation,
        LineFlag flag,
        bool beyond
    )
    {
        var line = Of([Paid("0846", (decimal)actual)]).Lines.Single(l => l.Line.Number == "0846");
        Assert.Equal(
            ((decimal)deviation, flag, beyond),
            (line.DeviationPercent!.Value, line.Flag, line.IsBeyondTolerance)
        );
    }

    [Fact]
    public void The_limits_are_those_of_the_notice()
    {
        var strict = Awards.Content with
        {
            Rules = GrantRules.Usual with { LineFlagPercent = 0, LineAlarmPercent = 5, LineTolerancePercent = 10 },
        };
        var line = Of([Paid("0846", 10_800m)], grant: strict).Lines.Single(l => l.Line.Number == "0846");
        Assert.Equal((8m, LineFlag.Alarm, false), (line.DeviationPercent!.Value, line.Flag, line.IsBeyondTolerance));
    }

    [Fact]
    public void Where_nothing_is_planned_there_is_no_percentage_but_an_alarm()
    {
        var plan = Awards.Content with
        {
            Lines = [.. Awards.Content.Lines, new("0850", "Things", LineKind.Expenditure, 0)],
        };
        LineBalance Line(decimal spent) =>
            Of([Paid("0850", spent)], grant: plan).Lines.Single(l => l.Line.Number == "0850");
        Assert.Equal((null, LineFlag.Alarm, true), (Line(1).DeviationPercent, Line(1).Flag, Line(1).IsBeyondTolerance));
        Assert.Equal((null, LineFlag.None), (Line(0).DeviationPercent, Line(0).Flag));
    }

    [Fact]
    public void More_income_than_planned_is_no_alarm() =>
        Assert.All(Of([Paid("E1", 20_000m)]).Lines, line => Assert.Equal(LineFlag.None, line.Flag));

    [Fact]
    public void Percentages_are_rounded_half_away_from_zero()
    {
        Assert.Equal(0.1m, LineBalance.PercentOver(2_000m, 2_001m)); // 0.05
        Assert.Equal(-0.1m, LineBalance.PercentOver(2_000m, 1_999m)); // -0.05
        Assert.Equal(33.3m, LineBalance.PercentOver(3m, 4m));
    }

    [Fact]
    public void What_was_drawn_first_is_spent_first()
    {
        // Drawn 10,000 on 1 March and 5,000 on 1 April; six weeks later are 12 April and 13 May.
        Drawdown[] drawn = [Drawn(4, 5_000m), Drawn(3, 10_000m)];
        Posting[] spent = [Paid("0812", 9_000m), Paid("E1", 2_000m)];
        // Of the grant 7,000 were spent: 3,000 are left of the first drawdown, all of the second.
        GrantBalance At(int month, int day) => Of(spent, drawdowns: drawn, on: new(2025, month, day));
        Assert.Equal(0m, At(4, 12).OverdueToSpend);
        Assert.Equal(3_000m, At(4, 13).OverdueToSpend);
        Assert.Equal(3_000m, At(5, 13).OverdueToSpend);
        Assert.Equal(8_000m, At(5, 14).OverdueToSpend);
        Assert.Equal([7_000m, 0m], At(5, 14).Drawdowns.Select(d => d.Spent));
        Assert.Equal([new(2025, 4, 12), new DateOnly(2025, 5, 13)], At(5, 14).Drawdowns.Select(d => d.SpendBy));
    }

    [Fact]
    public void The_weeks_are_those_of_the_notice()
    {
        var patient = Awards.Content with { Rules = GrantRules.Usual with { SpendWithinWeeks = 8 } };
        Assert.Equal(0m, Of(drawdowns: [Drawn(3, 1_000m)], grant: patient, on: new(2025, 4, 26)).OverdueToSpend);
        Assert.Equal(1_000m, Of(drawdowns: [Drawn(3, 1_000m)], grant: patient, on: new(2025, 4, 27)).OverdueToSpend);
    }

    [Fact]
    public void The_cost_of_a_service_stands_in_one_grant_only()
    {
        var first = Awards.Given();
        var later = Grant.Award(
            Guid.CreateVersion7(),
            Awards.Content with
            {
                NoticeNumber = "INV-2",
                Period = new(new(2026, 1, 1), new(2028, 12, 31)),
            }
        );
        ServiceCost Cost(DateOnly on, string? line) => new(Guid.CreateVersion7(), "Workshop", on, 100m, line);
        Guid? In(DateOnly on, string? line) => Cost(on, line).PlaceOf([later, first])?.GrantId;
        Assert.Equal(first.Id, In(new(2025, 1, 1), "0835"));
        Assert.Equal(first.Id, In(new(2027, 12, 31), "0835 Vergabe"));
        Assert.Equal(later.Id, In(new(2028, 1, 1), "0835"));
        Assert.Null(In(new(2024, 12, 31), "0835"));
        Assert.Null(In(new(2026, 1, 1), "Line 4"));
        Assert.Null(In(new(2026, 1, 1), null));
    }
}

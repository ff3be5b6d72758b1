namespace Schulterschluss.Domain.Grants;

/// <summary>Plan against actual (Soll-Ist), on a day. Knows nothing but what it is given, so that it holds for any day.</summary>
/// <param name="On">Later vouchers, services and drawdowns are left out.</param>
/// <param name="PlanGap">What the planned expenditure has too much, or too little, for what pays for it.</param>
/// <param name="Drawn">Money of the grant that was called up.</param>
/// <param name="Spent">Expenditure of all lines.</param>
/// <param name="Received">Income of all lines.</param>
public sealed record GrantBalance(
    DateOnly On,
    IReadOnlyList<LineBalance> Lines,
    decimal Amount,
    decimal PlanGap,
    decimal Drawn,
    decimal Spent,
    decimal Received,
    IReadOnlyList<DrawdownBalance> Drawdowns
)
{
    /// <summary>What the grant itself has paid: other income is spent before it.</summary>
    public decimal SpentOfGrant => Math.Max(0, Spent - Received);

    /// <summary>What may still be spent of the grant.</summary>
    public decimal Left => Amount - SpentOfGrant;

    /// <summary>What was drawn and should have been spent by now.</summary>
    public decimal OverdueToSpend => Drawdowns.Where(d => d.IsOverdue).Sum(d => d.Unspent);

    /// <param name="vouchers">Those that count.</param>
    /// <param name="services">Costs of services, without those that a voucher stands for.</param>
    public static GrantBalance Of(
        GrantContent grant,
        IReadOnlyList<Drawdown> drawdowns,
        IReadOnlyList<Posting> vouchers,
        IReadOnlyList<Posting> services,
        DateOnly on
    )
    {
        var (ofVouchers, ofServices) = (ByLine(vouchers, on), ByLine(services, on));
        IReadOnlyList<LineBalance> lines =
        [
            .. grant.Lines.Select(line =>
                LineBalance.Of(line, ofVouchers[line.Number].Sum(), ofServices[line.Number].Sum(), grant.Rules)
            ),
        ];
        var spent = lines.Where(line => line.Line.Kind == LineKind.Expenditure).Sum(line => line.Actual);
        var received = lines.Where(line => line.Line.Kind == LineKind.Income).Sum(line => line.Actual);
        IReadOnlyList<Drawdown> drawn = [.. drawdowns.Where(drawdown => drawdown.On <= on)];
        var balance = new GrantBalance(
            on,
            lines,
            grant.Amount,
            grant.PlanGap(),
            drawn.Sum(drawdown => drawdown.Amount),
            spent,
            received,
            []
        );
        return balance with { Drawdowns = Spend(drawn, balance.SpentOfGrant, grant.Rules, on) };
    }

    private static ILookup<string, decimal> ByLine(IEnumerable<Posting> postings, DateOnly on) =>
        postings.Where(posting => posting.Date <= on).ToLookup(posting => posting.Line, posting => posting.Amount);

    /// <summary>What was drawn first is spent first.</summary>
    private static List<DrawdownBalance> Spend(
        IEnumerable<Drawdown> drawn,
        decimal spent,
        GrantRules rules,
        DateOnly on
    )
    {
        List<DrawdownBalance> balances = [];
        foreach (var drawdown in drawn.OrderBy(drawdown => drawdown.On).ThenBy(drawdown => drawdown.Id))
        {
            var ofThis = Math.Min(drawdown.Amount, spent);
            spent -= ofThis;
            var spendBy = drawdown.SpendBy(rules);
            balances.Add(new(drawdown, spendBy, ofThis, IsOverdue: ofThis < drawdown.Amount && spendBy < on));
        }

        return balances;
    }
}

/// <summary>An amount that counts on a line.</summary>
/// <param name="Line">Its number.</param>
public sealed record Posting(DateOnly Date, string Line, decimal Amount);

/// <param name="Vouchers">Euros, of booked vouchers.</param>
/// <param name="Services">Euros, of delivered services that no voucher stands for.</param>
/// <param name="DeviationPercent">Of the plan, to one decimal; null where nothing is planned.</param>
/// <param name="IsBeyondTolerance">It is exceeded further than the notice lets it.</param>
public sealed record LineBalance(
    PlanLine Line,
    decimal Vouchers,
    decimal Services,
    decimal? DeviationPercent,
    LineFlag Flag,
    bool IsBeyondTolerance
)
{
    public decimal Actual => Vouchers + Services;

    /// <summary>What the plan has left; below zero where it is exceeded.</summary>
    public decimal Left => Line.Planned - Actual;

    internal static LineBalance Of(PlanLine line, decimal vouchers, decimal services, GrantRules rules)
    {
        var actual = vouchers + services;
        // That less than planned was spent on the way is no news, nor that more came in.
        bool Exceeds(decimal percent) =>
            line.Kind == LineKind.Expenditure && actual > line.Planned * (1 + (percent / 100));
        return new(
            line,
            vouchers,
            services,
            PercentOver(line.Planned, actual),
            Exceeds(rules.LineAlarmPercent) ? LineFlag.Alarm
                : Exceeds(rules.LineFlagPercent) ? LineFlag.Flag
                : LineFlag.None,
            Exceeds(rules.LineTolerancePercent)
        );
    }

    /// <summary>How far the actual figure is from the planned one; rounded half away from zero, as the reports are.</summary>
    public static decimal? PercentOver(decimal planned, decimal actual) =>
        planned == 0 ? null : Math.Round((actual - planned) / planned * 100, 1, MidpointRounding.AwayFromZero);
}

/// <summary>How far a line is above its plan, by the limits of the notice (Hinweis, Alarm).</summary>
public enum LineFlag
{
    None,
    Flag,
    Alarm,
}

/// <summary>What became of the money of a drawdown.</summary>
/// <param name="SpendBy">Last day on which it is spent in time.</param>
/// <param name="IsOverdue">This day is past, and some of it is left.</param>
public sealed record DrawdownBalance(Drawdown Drawdown, DateOnly SpendBy, decimal Spent, bool IsOverdue)
{
    public decimal Unspent => Drawdown.Amount - Spent;
}

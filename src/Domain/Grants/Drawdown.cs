namespace Schulterschluss.Domain.Grants;

/// <summary>Money of the grant that was called up (Mittelabruf).</summary>
/// <param name="Amount">Euros.</param>
public sealed record Drawdown(Guid Id, DateOnly On, decimal Amount, string? Note)
{
    private const int DaysOfAWeek = 7;

    /// <summary>The last day on which it is spent in time.</summary>
    public DateOnly SpendBy(GrantRules rules) => On.AddDays(rules.SpendWithinWeeks * DaysOfAWeek);
}

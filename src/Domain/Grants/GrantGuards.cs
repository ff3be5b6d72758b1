using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

/// <summary>The rules about the state of a grant; <see cref="GrantRules"/> are what its notice demands.</summary>
public static class GrantGuards
{
    public static readonly BrokenRule NumberTaken = new(
        "grant.number-taken",
        "There is a grant with the number {0} already."
    );
    public static readonly BrokenRule NoExpenditureLine = new(
        "grant.no-expenditure-line",
        "The plan needs at least one line of expenditure."
    );
    public static readonly BrokenRule LineRepeated = new(
        "grant.line-repeated",
        "The plan has the line {0} more than once."
    );
    public static readonly BrokenRule LineHasVouchers = new(
        "grant.line-has-vouchers",
        "There are vouchers on the line {0}; it stays in the plan as what it is."
    );
    public static readonly BrokenRule PeriodHasVouchers = new(
        "grant.period-has-vouchers",
        "There are vouchers from {0:d} to {1:d}; the period must contain them."
    );
    public static readonly BrokenRule DrawdownOutOfPeriod = new(
        "grant.drawdown-out-of-period",
        "Money is drawn in the period of the grant; {0:d} is outside."
    );
    public static readonly BrokenRule DrawnBeyondAmount = new(
        "grant.drawn-beyond-amount",
        "What was drawn, {0:N2} €, must not exceed the grant, {1:N2} €."
    );
    public static readonly BrokenRule NoSuchDrawdown = new("grant.no-such-drawdown", "The grant has no drawdown {0}.");
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

public static class VoucherGuards
{
    public static readonly BrokenRule OutOfPeriod = new(
        "voucher.out-of-period",
        "The period of the grant is {0:d} to {1:d}; the voucher is outside."
    );
    public static readonly BrokenRule Duplicate = new(
        "voucher.duplicate",
        "There is a voucher with this date, payee, amount and receipt already: {0}."
    );
    public static readonly BrokenRule NoAmount = new("voucher.no-amount", "A voucher has an amount other than zero.");
    public static readonly BrokenRule NoSuchLine = new(
        "voucher.no-such-line",
        "The plan of the grant has no line {0}."
    );
    public static readonly BrokenRule WrongDirection = new(
        "voucher.wrong-direction",
        "Expenditure stands on lines of expenditure, income on lines of income; {0} is another one."
    );
    public static readonly BrokenRule ServiceNotDelivered = new(
        "voucher.service-not-delivered",
        "A voucher pays for a service that was delivered."
    );
    public static readonly BrokenRule OnlyAwaitingAreDecided = new(
        "voucher.only-awaiting-are-decided",
        "Only a voucher that awaits its approval is approved or declined."
    );
    public static readonly BrokenRule OwnApproval = new(
        "voucher.own-approval",
        "A voucher is approved or declined by somebody else than who has recorded it."
    );
    public static readonly BrokenRule OnlyBookedAreCorrected = new(
        "voucher.only-booked-are-corrected",
        "Only a booked voucher is corrected."
    );
    public static readonly BrokenRule OnlyLivingAreCancelled = new(
        "voucher.only-living-are-cancelled",
        "A declined voucher cannot be cancelled."
    );
}

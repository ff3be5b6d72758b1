namespace Schulterschluss.Domain.Grants;

/// <summary>A payment as its receipt says it (Beleg).</summary>
/// <param name="Date">Of the payment (Tag).</param>
/// <param name="Payee">Who was paid, or has paid (Empfänger/Einzahler): an organisation, or the number of a person.</param>
/// <param name="Reason">What for (Grund).</param>
/// <param name="Amount">Euros; below zero where it takes back another one.</param>
/// <param name="Line">Number of the plan's line.</param>
/// <param name="DocumentRef">Number of the receipt.</param>
/// <param name="ServiceId">The delivered service that it pays for.</param>
public sealed record VoucherContent(
    DateOnly Date,
    string Payee,
    string Reason,
    decimal Amount,
    string Line,
    VoucherDirection Direction,
    string DocumentRef,
    Guid? ServiceId = null
)
{
    /// <summary>Two vouchers with the same are probably one payment, recorded twice.</summary>
    public VoucherKey Key() => new(Date, Payee.ToUpperInvariant(), Amount, DocumentRef.ToUpperInvariant());

    public VoucherPlace Place() => new(Date, Line, Direction);
}

/// <summary>Ausgabe, Einnahme.</summary>
public enum VoucherDirection
{
    In,
    Out,
}

/// <param name="Payee">In capitals, as the receipt's number: nobody means something else by small ones.</param>
public sealed record VoucherKey(DateOnly Date, string Payee, decimal Amount, string DocumentRef);

/// <summary>Where a voucher stands in the plan.</summary>
public sealed record VoucherPlace(DateOnly Date, string Line, VoucherDirection Direction)
{
    /// <summary>Whether the plan has its line, and that of its direction.</summary>
    public bool FitsInto(GrantContent grant) => grant.FindLine(Line)?.Kind == KindOf(Direction);

    public static LineKind KindOf(VoucherDirection direction) =>
        direction == VoucherDirection.Out ? LineKind.Expenditure : LineKind.Income;
}

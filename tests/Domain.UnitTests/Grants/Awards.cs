using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Domain.UnitTests.Grants;

/// <summary>A grant for three years, and payments out of it; everything invented.</summary>
internal static class Awards
{
    public const string Clerk = "clerk";
    public const string Second = "second";

    public static readonly GrantContent Content = new(
        "INV-2025-001",
        "Invented programme office",
        new(new(2025, 1, 1), new(2027, 12, 31)),
        90_000m,
        [
            new("0812", "Staff", LineKind.Expenditure, 60_000m),
            new("0835", "Contracts", LineKind.Expenditure, 30_000m),
            new("0846", "Travel", LineKind.Expenditure, 10_000m),
            new("E1", "Own funds", LineKind.Income, 10_000m),
        ],
        GrantRules.Usual
    );

    public static readonly VoucherContent Paid = new(
        new(2025, 3, 14),
        "Invented printers",
        "Brochures",
        1_190.50m,
        "0835",
        VoucherDirection.Out,
        "R-17"
    );

    public static Grant Given() => Grant.Award(Guid.CreateVersion7(), Content);

    /// <summary>The same with other numbers: of the first line of expenditure, and of the income.</summary>
    public static Grant With(GrantContent content, string expenditure, string income) =>
        Grant.Award(
            Guid.CreateVersion7(),
            content with
            {
                Lines =
                [
                    new(expenditure, "Staff", LineKind.Expenditure, 60_000m),
                    new(income, "Own funds", LineKind.Income, 10_000m),
                ],
            }
        );

    public static Voucher Record(
        VoucherContent? content = null,
        VoucherGround? ground = null,
        string? overrideReason = null,
        Grant? grant = null
    ) =>
        Voucher.Record(
            Guid.CreateVersion7(),
            grant ?? Given(),
            content ?? Paid,
            ground ?? new(),
            Clerk,
            overrideReason
        );

    public static IEnumerable<string> ReasonsAgainst(Action action) =>
        Assert.Throws<BrokenRuleException>(action).Rules.Select(rule => rule.Code);
}

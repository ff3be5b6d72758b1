using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Grants;

/// <summary>Grants and vouchers for tests; everything in them is invented.</summary>
internal static class Money
{
    public const string Grants = "/api/v1/grants";
    public const string Vouchers = $"{Grants}/vouchers";
    private static int _numbers;

    public static string PathOf(Guid grant) => $"{Grants}/{grant}";

    public static string VoucherPath(Guid voucher) => $"{Vouchers}/{voucher}";

    /// <summary>Under a number of its own: a plan of 90,000 € that adds up.</summary>
    public static Dictionary<string, object?> Notice(string from = "2025-01-01", string to = "2027-12-31") =>
        new()
        {
            ["noticeNumber"] = $"INV-{Interlocked.Increment(ref _numbers):D3}",
            ["title"] = "Invented programme office",
            ["from"] = from,
            ["to"] = to,
            ["amount"] = 90_000m,
            ["lines"] = new[]
            {
                Line("0812", "Staff", "Expenditure", 60_000m),
                Line("0835", "Contracts", "Expenditure", 30_000m),
                Line("0846", "Travel", "Expenditure", 10_000m),
                Line("E1", "Own funds", "Income", 10_000m),
            },
        };

    public static Dictionary<string, object?> Line(string number, string title, string kind, decimal planned) =>
        new()
        {
            ["number"] = number,
            ["title"] = title,
            ["kind"] = kind,
            ["planned"] = planned,
        };

    public static Dictionary<string, object?> Receipt(
        Guid grant,
        string documentRef,
        decimal amount = 1_190.50m,
        string date = "2025-03-14",
        string line = "0835"
    ) =>
        new()
        {
            ["grantId"] = grant,
            ["date"] = date,
            ["payee"] = "Invented printers",
            ["reason"] = "Brochures",
            ["amount"] = amount,
            ["line"] = line,
            ["direction"] = line.StartsWith('E') ? "In" : "Out",
            ["documentRef"] = documentRef,
        };

    public static async Task<Guid> AwardAsync(this Api office, Dictionary<string, object?>? notice = null) =>
        (await office.Create(Grants, notice ?? Notice())).Expect(HttpStatusCode.Created).Id;

    public static async Task<Guid> BookAsync(this Api office, Dictionary<string, object?> receipt) =>
        (await office.Create(Vouchers, receipt)).Expect(HttpStatusCode.Created).Id;

    public static async Task DrawAsync(this Api office, Guid grant, string on, decimal amount) =>
        (
            await office.Post($"{PathOf(grant)}/drawdowns", (await office.Get(PathOf(grant))).ETag, new { on, amount })
        ).Expect(HttpStatusCode.NoContent);

    public static async Task<Balance> BalanceAsync(this Api office, Guid grant, string day = "2026-11-24") =>
        (await office.Get($"{PathOf(grant)}/balance?day={day}")).Expect(HttpStatusCode.OK).Read<Balance>();
}

/// <summary>Plan against actual as a caller reads it.</summary>
internal sealed record Balance(
    IReadOnlyList<BalanceLine> Lines,
    decimal Amount,
    decimal PlanGap,
    decimal Drawn,
    decimal Spent,
    decimal Received,
    decimal SpentOfGrant,
    decimal Left,
    decimal OverdueToSpend
)
{
    public BalanceLine Line(string number) => Lines.Single(line => line.Line.Number == number);
}

internal sealed record BalanceLine(
    PlannedLine Line,
    decimal Vouchers,
    decimal Services,
    decimal Actual,
    decimal? DeviationPercent,
    string Flag,
    bool IsBeyondTolerance
);

internal sealed record PlannedLine(string Number, string Title, decimal Planned);

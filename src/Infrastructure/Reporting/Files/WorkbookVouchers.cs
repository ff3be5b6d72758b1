using Schulterschluss.Application.Reporting.Freezing;
using SpreadCheetah;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The list of vouchers (Belegliste) with the columns that the rules ask for, expenditure and income apart.</summary>
internal static class WorkbookVouchers
{
    public static async Task WriteAsync(WorkbookSheets sheets, DocumentAccounts accounts)
    {
        foreach (var isIncome in new[] { false, true })
        {
            await sheets.BeginAsync(isIncome ? "Belege Einnahmen" : "Belege Ausgaben", 12, 12, 40, 60, 20, 16);
            await sheets.HeadAsync(
                "Position",
                "Tag",
                isIncome ? "Einzahler" : "Empfänger",
                "Grund",
                "Beleg",
                "Einzelbetrag"
            );
            foreach (var voucher in accounts.Vouchers.Where(voucher => voucher.IsIncome == isIncome))
            {
                await sheets.RowAsync(
                    new Cell(voucher.Line),
                    sheets.Day(voucher.Day),
                    new Cell(voucher.Payee),
                    new Cell(voucher.Reason),
                    new Cell(voucher.DocumentRef),
                    sheets.Euro(voucher.Amount)
                );
            }
        }
    }
}

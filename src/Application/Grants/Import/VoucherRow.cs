using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Grants.Files;
using Schulterschluss.Application.Imports;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>A row of a file, understood as a voucher.</summary>
internal sealed class VoucherRow(int number) : ImportRow(number)
{
    /// <summary>Of the voucher, in our own exports.</summary>
    public Guid? Id { get; private init; }
    public required VoucherDraft Read { get; init; }

    public static VoucherRow Of(TableLayout layout, TableRow table, GrantContent grant, DateOnly today)
    {
        var cells = new CellReader(layout, table);
        var line = LineOf(cells, grant);
        var row = new VoucherRow(table.Number)
        {
            Id = cells.Id(VoucherColumn.Id),
            Read = new()
            {
                Date = cells.Day(VoucherColumn.Date, today),
                Payee = cells.Text(VoucherColumn.Payee) ?? "",
                Reason = cells.Text(VoucherColumn.Reason) ?? "",
                Amount = cells.Amount(VoucherColumn.Amount),
                Line = line,
                Direction = DirectionOf(cells, grant.FindLine(line)),
                DocumentRef = cells.Text(VoucherColumn.DocumentRef) ?? "",
                ServiceId = cells.Id(VoucherColumn.ServiceId),
            },
        };
        row.Add(cells.Findings);
        return row;
    }

    /// <summary>The number alone, or before its title; a spreadsheet may have taken its leading zero away.</summary>
    private static string LineOf(CellReader cells, GrantContent grant)
    {
        var text = cells.Text(VoucherColumn.Line) ?? "";
        if (text.Length == 0 || grant.FindLine(text) is not null)
        {
            return text;
        }

        if (grant.FindLine($"0{text}") is { } padded)
        {
            cells.Say(Severity.Warning, VoucherColumn.Line, "import.leading-zero-lost", padded.Number);
            return padded.Number;
        }

        return grant.LineNamedIn(text)?.Number ?? text;
    }

    /// <summary>Where the file does not say, the line does.</summary>
    private static VoucherDirection? DirectionOf(CellReader cells, PlanLine? line)
    {
        if (cells.Text(VoucherColumn.Direction) is not { } word)
        {
            return line?.Kind == LineKind.Income ? VoucherDirection.In : VoucherDirection.Out;
        }

        if (DirectionWords.Read(word) is { } direction)
        {
            return direction;
        }

        cells.Say(Severity.Rejection, VoucherColumn.Direction, "import.no-direction", word);
        return null;
    }
}

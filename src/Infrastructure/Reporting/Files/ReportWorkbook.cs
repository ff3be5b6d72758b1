using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The report as a workbook: a sheet for each section, numbers that can be reckoned with, days that are days.</summary>
internal sealed class ReportWorkbook : IReportFileWriter
{
    /// <summary>The properties of a document name the minute in which it was written.</summary>
    private static readonly SpreadCheetahOptions Options = new() { DocumentProperties = null };

    public string Name => "report.xlsx";
    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public bool Suits(ReportType type, ReportDocument document) => true;

    public async Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct)
    {
        using var output = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(output, Options, ct))
        {
            var sheets = new WorkbookSheets(book, ct);
            await HeadAsync(sheets, document);
            await FiguresAsync(sheets, document);
            await SplitAsync(sheets, document, "Nach Land", "Land", part => part.ByLand);
            await SplitAsync(sheets, document, "Nach Gruppe", "Gruppe", part => part.ByGroup);
            if (document.Accounts is { } accounts)
            {
                await AccountsAsync(sheets, accounts);
                await WorkbookVouchers.WriteAsync(sheets, accounts);
            }

            await DefinitionsAsync(sheets, document);
            await book.FinishAsync(ct);
        }

        output.Position = 0;
        return SameBytes.OfArchive(output);
    }

    private static async Task HeadAsync(WorkbookSheets sheets, ReportDocument document)
    {
        await sheets.BeginAsync("Bericht", 28, 100);
        await sheets.HeadAsync(document.Title, $"Fassung {document.Number}");
        await sheets.RowAsync(new("Zuwendung"), new($"{document.Grant.NoticeNumber} {document.Grant.Title}"));
        await sheets.RowAsync(new("Zeitraum von"), sheets.Day(document.Period.From));
        await sheets.RowAsync(new("Zeitraum bis"), sheets.Day(document.Period.To));
        await sheets.RowAsync(
            new("Stand (UTC)"),
            new(
                document.Stand.UtcDateTime.ToString(
                    "yyyy-MM-dd HH:mm:ss",
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
        );
        foreach (var section in document.Sections)
        {
            await sheets.RowAsync(new(section.Title), sheets.Text(section.Text));
        }
    }

    private static async Task FiguresAsync(WorkbookSheets sheets, ReportDocument document)
    {
        await sheets.BeginAsync("Kennzahlen", 22, 42, 42, 16, 14, 16, 16, 16);
        await sheets.HeadAsync("Kennzahl", "Name", "Teil", "Wert", "Einheit", "Zähler", "Nenner", "Zielwert");
        foreach (var (figure, part) in PartsOf(document))
        {
            await sheets.RowAsync(
                new(part.Code),
                new(figure.Name),
                new(part.Name),
                sheets.Value(part.Value, part.Unit, part.Shown),
                new(UnitName(part.Unit)),
                sheets.Plain(part.Numerator),
                sheets.Plain(part.Denominator),
                part.Target is { } target ? sheets.Value(target, part.Unit, part.TargetShown!) : new("")
            );
        }
    }

    private static async Task SplitAsync(
        WorkbookSheets sheets,
        ReportDocument document,
        string sheet,
        string dimension,
        Func<DocumentPart, IReadOnlyList<DocumentRow>> rows
    )
    {
        await sheets.BeginAsync(sheet, 22, 42, 14, 42, 16);
        await sheets.HeadAsync("Kennzahl", "Teil", "Schlüssel", dimension, "Wert");
        foreach (var (_, part) in PartsOf(document))
        {
            foreach (var row in rows(part))
            {
                await sheets.RowAsync(
                    new(part.Code),
                    new(part.Name),
                    new(row.Key),
                    new(row.Name),
                    sheets.Value(row.Value, part.Unit, row.Shown)
                );
            }
        }
    }

    private static async Task AccountsAsync(WorkbookSheets sheets, DocumentAccounts accounts)
    {
        await sheets.BeginAsync("Zahlenmäßiger Nachweis", 12, 42, 12, 16, 16, 16, 16, 14);
        await sheets.HeadAsync(
            "Position",
            "Bezeichnung",
            "Art",
            "Plan",
            "Belege",
            "Dienstleistungen",
            "Ist",
            "Abweichung"
        );
        foreach (var line in accounts.Lines)
        {
            await sheets.RowAsync(
                new(line.Number),
                new(line.Title),
                new(line.IsIncome ? "Einnahme" : "Ausgabe"),
                sheets.Euro(line.Planned),
                sheets.Euro(line.Vouchers),
                sheets.Euro(line.Services),
                sheets.Euro(line.Actual),
                line.DeviationPercent is { } percent
                    ? sheets.Value(percent / 100, FigureUnit.Percent, "")
                    : new(FigureFormat.NotAvailable)
            );
        }
    }

    private static async Task DefinitionsAsync(WorkbookSheets sheets, ReportDocument document)
    {
        await sheets.BeginAsync("Definitionen", 22, 32, 60, 80, 60, 10);
        await sheets.HeadAsync("Kennzahl", "Name", "Formel", "Definition", "Zeitbezug", "Fassung");
        foreach (var (figure, part) in PartsOf(document))
        {
            await sheets.RowAsync(
                new(part.Code),
                new(part.Name),
                sheets.Text(part.Formula),
                sheets.Text(figure.Definition),
                sheets.Text(figure.Time),
                new(figure.Formula)
            );
        }
    }

    private static IEnumerable<(DocumentFigure Figure, DocumentPart Part)> PartsOf(ReportDocument document) =>
        document.Figures.SelectMany(figure => figure.Parts.Select(part => (figure, part)));

    private static string UnitName(FigureUnit unit) =>
        unit switch
        {
            FigureUnit.Count => "Anzahl",
            FigureUnit.Percent => "Anteil",
            FigureUnit.Days => "Tage",
            FigureUnit.Hours => "Stunden",
            FigureUnit.Points => "Punkte",
            FigureUnit.Euro => "Euro",
            FigureUnit.EuroPerUnit => "Euro je Einheit",
            FigureUnit.Ratio => "Verhältnis",
            FigureUnit.Rating => "Note 1–5",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
}

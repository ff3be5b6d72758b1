using System.Globalization;
using CsvHelper;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The figures as one table, a line for each value: in total, by Land and by group.</summary>
internal abstract class ReportCsv(string name, char separator, CultureInfo culture, bool withMark) : IReportFileWriter
{
    public string Name => name;
    public string ContentType => "text/csv";

    public bool Suits(ReportType type, ReportDocument document) => true;

    public async Task<byte[]> WriteAsync(ReportDocument document, CancellationToken ct)
    {
        using var output = new MemoryStream();
        var options = new CsvWriterOptions
        {
            Separator = separator,
            WriteByteOrderMark = withMark,
            Injection = CsvInjection.None,
        };
        await using (var writer = CsvWriter.Create(output, options, leaveOpen: true))
        {
            foreach (var row in Rows(document))
            {
                foreach (var cell in row)
                {
                    writer.WriteField(cell);
                }

                await writer.EndRecordAsync(ct);
            }

            await writer.FlushAsync(ct);
        }

        return output.ToArray();
    }

    private IEnumerable<IReadOnlyList<string>> Rows(ReportDocument document)
    {
        yield return
        [
            "Kennzahl",
            "Name",
            "Gliederung",
            "Schlüssel",
            "Ausprägung",
            "Wert",
            "Einheit",
            "Anzeige",
            "Zähler",
            "Nenner",
            "Zielwert",
        ];
        foreach (var part in document.Figures.SelectMany(figure => figure.Parts))
        {
            yield return Row(part, "", "", "", part.Value, part.Shown, part.Numerator, part.Denominator, part.Target);
            foreach (var land in part.ByLand)
            {
                yield return Row(part, "Land", land.Key, land.Name, land.Value, land.Shown);
            }

            foreach (var group in part.ByGroup)
            {
                yield return Row(part, part.GroupName!, group.Key, group.Name, group.Value, group.Shown);
            }
        }
    }

    private IReadOnlyList<string> Row(
        DocumentPart part,
        string dimension,
        string key,
        string name,
        decimal? value,
        string shown,
        decimal? numerator = null,
        decimal? denominator = null,
        decimal? target = null
    ) =>
        [
            part.Code,
            FormulaGuard.Escape(part.Name),
            dimension,
            FormulaGuard.Escape(key),
            FormulaGuard.Escape(name),
            Number(value),
            part.Unit.ToString(),
            shown,
            Number(numerator),
            Number(denominator),
            Number(target),
        ];

    private string Number(decimal? value) => value?.ToString("0.############################", culture) ?? "";
}

/// <summary>For machines: RFC 4180, UTF-8, decimal point.</summary>
internal sealed class MachineCsv() : ReportCsv("figures.csv", ',', CultureInfo.InvariantCulture, withMark: false);

/// <summary>As a German spreadsheet opens it by itself: byte order mark, semicolon, decimal comma.</summary>
internal sealed class GermanCsv()
    : ReportCsv("kennzahlen.csv", ';', CultureInfo.GetCultureInfo("de-DE"), withMark: true);

using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>The figures as one table, a line for each value: in total, by Land and by group.</summary>
internal abstract class ReportCsv(string name, CsvDialect dialect) : CsvFile(name, dialect)
{
    public override bool Suits(ReportType type, ReportDocument document) => true;

    protected override IEnumerable<IReadOnlyList<string>> Rows(ReportDocument document)
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
            Dialect.Number(value),
            part.Unit.ToString(),
            shown,
            Dialect.Number(numerator),
            Dialect.Number(denominator),
            Dialect.Number(target),
        ];
}

internal sealed class MachineCsv() : ReportCsv("figures.csv", CsvDialect.Machine);

internal sealed class GermanCsv() : ReportCsv("kennzahlen.csv", CsvDialect.German);

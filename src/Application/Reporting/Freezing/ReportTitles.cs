using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Services.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>What reports and their parts are called in German, the language in which they are handed in; reports also in English.</summary>
internal static class ReportTitles
{
    public static string Of(ReportType type) => Words(type).De;

    public static Words Words(ReportType type) =>
        type switch
        {
            ReportType.QuarterlyStatus => new("Quartalsbericht", "Quarterly report"),
            ReportType.HalfYearReport => new("Halbjahres-Sachbericht", "Half-year report"),
            ReportType.AnnualReport => new("Jahres-Sachbericht", "Annual report"),
            ReportType.InterimProof => new("Zwischennachweis", "Interim proof of use"),
            ReportType.FinalProof => new("Verwendungsnachweis", "Final proof of use"),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };

    public static string Of(ReportSection section) =>
        section switch
        {
            ReportSection.Summary => "Zusammenfassung",
            ReportSection.Progress => "Stand der Arbeiten",
            ReportSection.Goals => "Zielerreichung",
            ReportSection.Impact => "Wirkung",
            ReportSection.Economy => "Wirtschaftlichkeit",
            ReportSection.Outlook => "Ausblick",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    public static string Of(GroupKind group) =>
        group switch
        {
            GroupKind.ServiceType => "Art der Dienstleistung",
            GroupKind.Side => "Seite",
            GroupKind.PlanLine => "Position",
            _ => throw new ArgumentOutOfRangeException(nameof(group)),
        };

    public static string OfGroup(GroupKind group, string key, DataSet data) =>
        group switch
        {
            GroupKind.ServiceType => ServiceTypeNames.InGerman(Enum.Parse<ServiceType>(key)),
            GroupKind.Side => key == nameof(Side.Office) ? "Programmbüro" : "Netzwerke",
            GroupKind.PlanLine => data
                .Finance.Grants.SelectMany(grant => grant.PlanLines())
                .Where(line => line.Number == key)
                .Select(line => $"{line.Number} {line.Title}")
                .FirstOrDefault(key),
            _ => key,
        };
}

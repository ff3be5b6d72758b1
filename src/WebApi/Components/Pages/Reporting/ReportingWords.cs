using System.Globalization;
using Microsoft.Extensions.Localization;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.Services;
using Schulterschluss.WebApi.Components.Shared;
using Schulterschluss.WebApi.Components.Shared.Charts;

namespace Schulterschluss.WebApi.Components.Pages.Reporting;

/// <summary>How figures and reports are spoken of on several pages.</summary>
internal static class ReportingWords
{
    private const long Kilobyte = 1024;

    /// <summary>Whoever reads what is released and nothing else of the office, for instance in the ministry.</summary>
    public static bool ReadsReportsOnly(this ICurrentActor actor) =>
        actor.Has(ReportingPermissions.ReadReleased) && !actor.Has(ReportingPermissions.Read);

    public static string Name(ReportType type, DateRange period) => new ReportName(type, period).In(CultureInfo.CurrentUICulture);

    public static string Shown(decimal? value, FigureUnit unit, bool isHidden = false) =>
        isHidden ? FigureFormat.Hidden : FigureFormat.In(CultureInfo.CurrentCulture, value, unit);

    /// <summary>A part that is called like its figure needs no second name.</summary>
    public static string Full(string figure, string part) => figure == part ? figure : $"{figure}: {part}";

    public static string Full(FigureEntry figure, PartEntry part) => Full(figure.Name, part.Name);

    /// <summary>What goes into a sum or a quotient: without its unit, and no more decimals than it has.</summary>
    public static string Plain(decimal? number) => number?.ToString("#,0.####", CultureInfo.CurrentCulture) ?? "–";

    public static string Day(DateOnly? day) => day?.ToString("d", CultureInfo.CurrentCulture) ?? "–";

    /// <summary>One of a figure's groups.</summary>
    public static string Group(IStringLocalizer<CodeTexts> codes, GroupKind kind, string key) =>
        kind switch
        {
            GroupKind.ServiceType when Enum.TryParse<ServiceType>(key, out var type) => type.Label(),
            GroupKind.Side when Enum.TryParse<Side>(key, out var side) => codes.Of(side),
            _ => key,
        };

    /// <summary>Of the released versions up to a period.</summary>
    public static IReadOnlyList<TrendMark> Marks(
        this IReadOnlyList<TrendPoint> points,
        FigureUnit unit,
        DateOnly until
    ) =>
        [
            .. points
                .Where(point => point.Period.To <= until)
                .Select(point => new TrendMark(
                    PeriodWords.Of(point.Period, CultureInfo.CurrentUICulture),
                    point.Value,
                    Shown(point.Value, unit, point.IsHidden)
                )),
        ];

    /// <summary>What people read comes first.</summary>
    public static IEnumerable<ManifestEntry> InOrder(this IEnumerable<ManifestEntry> files) =>
        files
            .OrderBy(file =>
                file.ContentType switch
                {
                    "application/pdf" => 0,
                    { } type when type.StartsWith("application/json", StringComparison.Ordinal) => 2,
                    _ => 1,
                }
            )
            .ThenBy(file => file.IsInternal)
            .ThenBy(file => file.Name, StringComparer.Ordinal);

    public static string Size(long bytes) =>
        bytes < Kilobyte * Kilobyte
            ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / Kilobyte)} KB")
            : string.Create(CultureInfo.CurrentCulture, $"{(double)bytes / (Kilobyte * Kilobyte):0.0} MB");
}

using System.Globalization;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Reports by what they are called in either language, or by the number of the notice.</summary>
internal sealed class FoundReports(IConfigurationProvider maps, TimeProvider clock) : IThingSource
{
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("de-DE"),
        CultureInfo.GetCultureInfo("en-GB"),
    ];

    public string Permission => ReportingPermissions.ReadReleased;

    public async Task<IEnumerable<FoundThing>> FindAsync(
        IQuerySession session,
        ICurrentActor actor,
        string text,
        CancellationToken ct
    ) =>
        (await session.ReportRowsForAsync(actor, maps, clock.Today(), ct))
            .Where(row => row.Id is not null && IsMeant(row, text))
            .Reverse()
            .Take(SearchEverything.MaxOfKind)
            .Select(row => new FoundThing(
                ThingKind.Report,
                row.Id!.Value,
                $"{new ReportName(row.Type, row.Period)} ({row.NoticeNumber})",
                row.Status.ToString()
            ));

    private static bool IsMeant(ReportRow row, string text) =>
        row.NoticeNumber.Contains(text, StringComparison.OrdinalIgnoreCase)
        || Languages.Any(language =>
            new ReportName(row.Type, row.Period).In(language).Contains(text, StringComparison.OrdinalIgnoreCase)
        );
}

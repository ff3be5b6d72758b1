using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Application.Reporting.Targets;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;
using static Schulterschluss.Infrastructure.Demo.DemoPeople;

namespace Schulterschluss.WebApi.Demo;

/// <summary>What the ministry was told of the last two quarters: written by the one, released by the other.</summary>
internal sealed partial class DemoStory
{
    private const int DaysToWrite = 12;

    private static readonly Dictionary<ReportSection, string> QuarterlyTexts = new()
    {
        [ReportSection.Summary] =
            "Am Ende des Quartals waren {K4} Entwicklungspartnerschaften aktiv; {K4.new} sind hinzugekommen. Im Register stehen {K1} Netzwerke.",
        [ReportSection.Progress] =
            "Erbracht wurden {K12.delivered} Dienstleistungen. Von den Maßnahmen der Netzwerke, die fällig waren, ist der Anteil {K7.network} umgesetzt.\n\nAusgegeben sind bisher {K19.actual}, das sind {K19} des Plans. (erfunden)",
        [ReportSection.Outlook] =
            "Im nächsten Quartal stehen zwei Standortbestimmungen und der Erfahrungsaustausch der Netzwerke an. (erfunden)",
    };

    private async Task ReportOn(Thing grant)
    {
        var quarter = new DateOnly(today.Year, ((QuarterOf(today) - 1) * 3) + 1, 1);
        foreach (var from in new[] { quarter.AddMonths(-6), quarter.AddMonths(-3) })
        {
            stage.GoTo(from);
            var period = DuePeriod.Quarter(from.Year, QuarterOf(from));
            await stage.Create(Lead, new SetTarget("K1", period, 24));
            await stage.Create(Lead, new SetTarget("K4.share", period, 0.25m));
        }

        var first = await Release(grant, quarter.AddMonths(-6));
        await stage.Change(
            Controller,
            first,
            (id, v) => new SubmitReport(id, v, quarter.AddMonths(-3).AddDays(DaysToWrite))
        );
        stage.GoTo(quarter.AddDays(-20));
        await stage.Change(Controller, first, (id, v) => new AcceptReport(id, v, quarter.AddDays(-20)));
        await Release(grant, quarter.AddMonths(-3));
    }

    private async Task<Thing> Release(Thing grant, DateOnly from)
    {
        var next = from.AddMonths(3);
        stage.GoTo(next.AddDays(DaysToWrite) < today ? next.AddDays(DaysToWrite) : today);
        var report = await stage.Create(
            Controller,
            new OpenReport(grant.Id, ReportType.QuarterlyStatus, from, next.AddDays(-1))
        );
        await stage.Change(Controller, report, (id, v) => new WriteReport(id, v, QuarterlyTexts));
        await stage.Change(Lead, report, (id, v) => new ReleaseReport(id, v));
        return report;
    }
}

using Marten;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Infrastructure.Reporting;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class ReportingMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options.Aggregate<Report>().Index(r => r.GrantId);
        options.Aggregate<FigureTarget>();
        options.Schema.For<ReleasedFigures>().Index(f => f.ReportId);
        options.Schema.For<ReportPublication>();
        options.Storage.Add(new FactSchema(options));
        options.Storage.Add(new ReportFileSchema(options));

        options.Events.MapEventType<ReportOpened>("report_opened");
        options.Events.MapEventType<ReportWritten>("report_written");
        options.Events.MapEventType<ReportReleased>("report_released");
        options.Events.MapEventType<ReportReopened>("report_reopened");
        options.Events.MapEventType<ReportSubmitted>("report_submitted");
        options.Events.MapEventType<ReportAccepted>("report_accepted");
        options.Events.MapEventType<ReportFollowUpRequested>("report_follow_up_requested");
        options.Events.MapEventType<FigureTargetSet>("figure_target_set");
    }
}

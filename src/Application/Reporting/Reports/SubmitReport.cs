using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Notes the day on which a released report went to the ministry.</summary>
[Requires(ReportingPermissions.Write)]
public sealed record SubmitReport(Guid Id, Guid Version, DateOnly On) : ICommand;

internal sealed class SubmitReportValidator : AbstractValidator<SubmitReport>
{
    public SubmitReportValidator()
    {
        RuleFor(c => c.On).NotEmpty();
    }
}

internal sealed class SubmitReportHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<SubmitReport, Guid>
{
    public async Task<Guid> Handle(SubmitReport command, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(command.Id, command.Version, ct);
        report.Submit(command.On, clock.Today());
        session.Record(report);
        await session.SaveChangesAsync(ct);
        return report.Version;
    }
}

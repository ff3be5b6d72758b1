using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Notes that the ministry has accepted a report.</summary>
[Requires(ReportingPermissions.Write)]
public sealed record AcceptReport(Guid Id, Guid Version, DateOnly On) : ICommand;

internal sealed class AcceptReportValidator : AbstractValidator<AcceptReport>
{
    public AcceptReportValidator()
    {
        RuleFor(c => c.On).NotEmpty();
    }
}

internal sealed class AcceptReportHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<AcceptReport, Guid>
{
    public async Task<Guid> Handle(AcceptReport command, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(command.Id, command.Version, ct);
        report.Accept(command.On, clock.Today());
        session.Record(report);
        await session.SaveChangesAsync(ct);
        return report.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Notes that the ministry wants to know more (Nachforderung): the next text becomes a new version.</summary>
[Requires(ReportingPermissions.Write)]
public sealed record RequestReportFollowUp(Guid Id, Guid Version, DateOnly On, string Reason) : ICommand;

internal sealed class RequestReportFollowUpValidator : AbstractValidator<RequestReportFollowUp>
{
    public RequestReportFollowUpValidator()
    {
        RuleFor(c => c.On).NotEmpty();
        RuleFor(c => c.Reason).Reason();
    }
}

internal sealed class RequestReportFollowUpHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<RequestReportFollowUp, Guid>
{
    public async Task<Guid> Handle(RequestReportFollowUp command, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(command.Id, command.Version, ct);
        report.RequestFollowUp(command.Reason, command.On, clock.Today());
        session.Record(report);
        await session.SaveChangesAsync(ct);
        return report.Version;
    }
}

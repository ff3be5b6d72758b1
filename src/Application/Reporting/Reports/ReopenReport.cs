using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Takes a release back before it is submitted; what was frozen is kept.</summary>
[Requires(ReportingPermissions.Release)]
public sealed record ReopenReport(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class ReopenReportValidator : AbstractValidator<ReopenReport>
{
    public ReopenReportValidator()
    {
        RuleFor(c => c.Reason).Reason();
    }
}

internal sealed class ReopenReportHandler(IDocumentSession session) : IRequestHandler<ReopenReport, Guid>
{
    public async Task<Guid> Handle(ReopenReport command, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(command.Id, command.Version, ct);
        report.Reopen(command.Reason);
        session.Record(report);
        await session.SaveChangesAsync(ct);
        return report.Version;
    }
}

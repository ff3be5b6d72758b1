using AutoMapper;
using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Begins one of the reports that a grant asks for.</summary>
[Requires(ReportingPermissions.Write)]
public sealed record OpenReport(Guid GrantId, ReportType Type, DateOnly From, DateOnly To) : ICreate<Report>;

internal sealed class OpenReportValidator : AbstractValidator<OpenReport>
{
    public OpenReportValidator()
    {
        RuleFor(c => c.GrantId).NotEmpty();
        RuleFor(c => c.Type).IsInEnum();
        RuleFor(c => c.To).GreaterThanOrEqualTo(c => c.From);
    }
}

internal sealed class OpenReportHandler(IDocumentSession session, IConfigurationProvider maps, INewIds ids)
    : IRequestHandler<OpenReport, Created>
{
    public async Task<Created> Handle(OpenReport command, CancellationToken ct)
    {
        var grant = await session.GrantForReportsAsync(command.GrantId, maps, ct);
        var period = new DateRange(command.From, command.To);
        if (!ReportSchedule.Of(grant).Any(due => due.Type == command.Type && due.Period == period))
        {
            throw new BrokenRuleException(ReportRules.NotAskedFor);
        }

        await session.PassAsync([$"reports/{command.GrantId}"], ct);
        var known = await session
            .Query<Report>()
            .Where(r => r.GrantId == command.GrantId && r.Type == command.Type)
            .ToListAsync(ct);
        if (known.FirstOrDefault(report => report.Period == period) is { } same)
        {
            throw new BrokenRuleException(ReportRules.AlreadyOpen.With(same.Id));
        }

        var opened = Report.Open(ids.Next(), command.GrantId, command.Type, period);
        session.Record(opened);
        await session.SaveChangesAsync(ct);
        return new(opened.Id, opened.Version);
    }
}

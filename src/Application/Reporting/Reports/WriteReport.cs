using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <param name="Texts">By section; one that is left out is empty.</param>
[Requires(ReportingPermissions.Write)]
public sealed record WriteReport(Guid Id, Guid Version, IReadOnlyDictionary<ReportSection, string> Texts) : ICommand;

internal sealed class WriteReportValidator : AbstractValidator<WriteReport>
{
    public WriteReportValidator()
    {
        RuleFor(c => c.Texts).NotNull();
        RuleForEach(c => c.Texts)
            .ChildRules(text =>
            {
                text.RuleFor(t => t.Value).NotNull().MaximumLength(Report.TextMaxLength);
                text.RuleFor(t => t.Value)
                    .Must(value => ReportTexts.UnknownIn(value) is null)
                    .WithErrorCode("report.unknown-figure")
                    .WithMessage(t => Messages.Format("report.unknown-figure", ReportTexts.UnknownIn(t.Value)!));
            })
            .When(c => c.Texts is not null);
    }
}

internal sealed class WriteReportHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<WriteReport, Guid>
{
    public async Task<Guid> Handle(WriteReport command, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(command.Id, command.Version, ct);
        report.Write(command.Texts, actor.Id);
        session.Record(report);
        await session.SaveChangesAsync(ct);
        return report.Version;
    }
}

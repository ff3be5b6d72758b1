using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Period">Year of the term, from 1.</param>
[Requires(PartnershipPermissions.ActForNetwork)]
public sealed record FileProgressReport(Guid Id, Guid Version, int Period, string Text) : ICommand;

internal sealed class FileProgressReportValidator : AbstractValidator<FileProgressReport>
{
    public FileProgressReportValidator()
    {
        RuleFor(c => c.Period).GreaterThan(0);
        RuleFor(c => c.Text).NotEmpty().MaximumLength(ProgressReport.TextMaxLength);
    }
}

internal sealed class FileProgressReportHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<FileProgressReport, Guid>
{
    public async Task<Guid> Handle(FileProgressReport command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.FileReport(command.Period, command.Text, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

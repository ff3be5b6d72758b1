using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="MeasureId">Its key in the declaration.</param>
/// <param name="Status">In progress, or one of the three results.</param>
/// <param name="Evidence">Where the proof is found: a file number, an address.</param>
[Requires(PartnershipPermissions.Report)]
public sealed record ReportMeasure(
    Guid Id,
    Guid Version,
    string MeasureId,
    MeasureStatus? Status,
    string? Note = null,
    string? Evidence = null
) : ICommand;

internal sealed class ReportMeasureValidator : AbstractValidator<ReportMeasure>
{
    private static readonly IReadOnlyList<MeasureStatus> Reportable =
    [
        MeasureStatus.InProgress,
        MeasureStatus.Fulfilled,
        MeasureStatus.PartlyFulfilled,
        MeasureStatus.NotFulfilled,
    ];

    public ReportMeasureValidator()
    {
        RuleFor(c => c.Status)
            .NotNull()
            .Must(status => status is not { } reported || Reportable.Contains(reported))
            .WithErrorCode("measure-status")
            .WithMessage(_ => Messages.Get("measure-status"));
        RuleFor(c => c.Note).MaximumLength(Measure.NoteMaxLength);
        RuleFor(c => c.Evidence).MaximumLength(Measure.EvidenceMaxLength);
    }
}

internal sealed class ReportMeasureHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ReportMeasure, Guid>
{
    public async Task<Guid> Handle(ReportMeasure command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        var measure =
            @case.Partnership.FindMeasure(command.MeasureId)
            ?? throw new NotFoundException(nameof(Measure), command.MeasureId);
        @case.Partnership.ReportMeasure(
            measure,
            actor.RequireSide(),
            command.Status!.Value,
            command.Note,
            command.Evidence,
            clock.Today()
        );
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}

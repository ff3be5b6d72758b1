using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Lead)]
public sealed record RescheduleAssessment(
    Guid Id,
    Guid Version,
    DateOnly? PlannedOn,
    NetworkPhase? Phase,
    string? CatalogueVersion
) : ICommand;

internal sealed class RescheduleAssessmentValidator : AbstractValidator<RescheduleAssessment>
{
    public RescheduleAssessmentValidator()
    {
        RuleFor(c => c.PlannedOn).NotNull();
        RuleFor(c => c.Phase).NotNull().IsInEnum();
        RuleFor(c => c.CatalogueVersion).NotEmpty().KnownCatalogue();
    }
}

internal sealed class RescheduleAssessmentHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RescheduleAssessment, Guid>
{
    public async Task<Guid> Handle(RescheduleAssessment command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.Reschedule(command.PlannedOn!.Value, command.Phase!.Value, command.CatalogueVersion!);
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Assessments.Contracts;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Assessments;

/// <param name="CatalogueVersion">The newest without.</param>
/// <param name="Replaces">The finalised assessment that the new one corrects.</param>
[Requires(AssessmentPermissions.Lead)]
public sealed record ScheduleAssessment(
    Guid NetworkId,
    DateOnly? PlannedOn,
    NetworkPhase? Phase,
    string? CatalogueVersion = null,
    Guid? Replaces = null
) : ICreate<Assessment>;

internal sealed class ScheduleAssessmentValidator : AbstractValidator<ScheduleAssessment>
{
    public ScheduleAssessmentValidator()
    {
        RuleFor(c => c.NetworkId).NotEmpty();
        RuleFor(c => c.PlannedOn).NotNull();
        RuleFor(c => c.Phase).NotNull().IsInEnum();
        RuleFor(c => c.CatalogueVersion).KnownCatalogue();
    }
}

internal sealed class ScheduleAssessmentHandler(IDocumentSession session, INewIds ids)
    : IRequestHandler<ScheduleAssessment, Created>
{
    public async Task<Created> Handle(ScheduleAssessment command, CancellationToken ct)
    {
        var network = await session.GetNetworkAsync(command.NetworkId, ct);
        if (network.Status is not (NetworkStatus.Listed or NetworkStatus.Dormant))
        {
            throw new BrokenRuleException(AssessmentRules.NetworkNotPublished);
        }

        var previous = await session.LatestFinalisedOfAsync(network.Id, ct);
        if (command.Replaces is { } replaced)
        {
            (await session.GetAssessmentAsync(replaced, ct)).RequireCorrectable(network.Id);
        }

        var assessment = Assessment.Schedule(
            ids.Next(),
            network.Id,
            command.PlannedOn!.Value,
            command.Phase!.Value,
            command.CatalogueVersion ?? Catalogues.Newest.Version,
            previous?.Id,
            command.Replaces
        );
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return new(assessment.Id, assessment.Version);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Assessments.Contracts;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Assessments;
using AssessmentFacts = Schulterschluss.Domain.ActionOptions.AssessmentFacts;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Write)]
public sealed record ProposeActionOption : ActionOptionDraft, ICreate<ActionOption>
{
    public Guid NetworkId { get; init; }

    /// <summary>A finalised one of this network.</summary>
    public Guid AssessmentId { get; init; }

    /// <summary>Findings of this assessment; the first gives the option its dimension.</summary>
    public IReadOnlyList<Guid> FindingIds { get; init; } = [];
}

internal sealed class ProposeActionOptionValidator : AbstractValidator<ProposeActionOption>
{
    public ProposeActionOptionValidator()
    {
        RuleFor(c => c.NetworkId).NotEmpty();
        RuleFor(c => c.AssessmentId).NotEmpty();
        RuleFor(c => c.FindingIds)
            .Must(ids => ids.Count <= ActionOption.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleFor(c => c.FindingIds)
            .Must(ids => ids.Distinct().Count() == ids.Count)
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
        Include(new ActionOptionDraftValidator());
    }
}

internal sealed class ProposeActionOptionHandler(IDocumentSession session, ICurrentActor actor, INewIds ids)
    : IRequestHandler<ProposeActionOption, Created>
{
    public async Task<Created> Handle(ProposeActionOption command, CancellationToken ct)
    {
        var network = await session.GetNetworkAsync(command.NetworkId, ct);
        actor.RequireOfficeOrMemberOf(network.Id);
        var assessment = await session.GetAssessmentAsync(command.AssessmentId, ct);
        var option = ActionOption.Propose(
            ids.Next(),
            new(network.Id, assessment.Id, command.FindingIds),
            command.ToPlan(),
            new AssessmentFacts(
                (await session.GetNetworkAsync(assessment.NetworkId, ct)).Id,
                assessment.Status == AssessmentStatus.Finalised,
                assessment.Findings.ToDictionary(f => f.Id, f => f.Dimension)
            )
        );
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return new(option.Id, option.Version);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

/// <param name="Participants">May still be named later.</param>
[Requires(AssessmentPermissions.Lead)]
public sealed record StartAssessment(Guid Id, Guid Version, ParticipantLists Participants) : ICommand;

internal sealed class StartAssessmentValidator : AbstractValidator<StartAssessment>
{
    public StartAssessmentValidator() =>
        RuleFor(c => c.Participants).SetValidator(new ParticipantListsValidator()).OverridePropertyName(string.Empty);
}

internal sealed class StartAssessmentHandler(
    IDocumentSession session,
    ICurrentActor actor,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<StartAssessment, Guid>
{
    public async Task<Guid> Handle(StartAssessment command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        var sheets = assessment.Start(
            clock.Today(),
            networkSheetId: ids.Next(),
            officeSheetId: ids.Next(),
            command.Participants.NetworkParticipants,
            command.Participants.OfficeParticipants
        );
        session.Record(assessment);
        foreach (var sheet in sheets)
        {
            session.Record(sheet);
        }

        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}

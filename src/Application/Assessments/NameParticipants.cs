using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Lead)]
public sealed record NameParticipants(Guid Id, Guid Version, ParticipantLists Participants) : ICommand;

internal sealed class NameParticipantsValidator : AbstractValidator<NameParticipants>
{
    public NameParticipantsValidator() =>
        RuleFor(c => c.Participants).SetValidator(new ParticipantListsValidator()).OverridePropertyName(string.Empty);
}

internal sealed class NameParticipantsHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<NameParticipants, Guid>
{
    public async Task<Guid> Handle(NameParticipants command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.NameParticipants(command.Participants.NetworkParticipants, command.Participants.OfficeParticipants);
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Lead)]
public sealed record DiscardAssessment(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class DiscardAssessmentValidator : AbstractValidator<DiscardAssessment>
{
    public DiscardAssessmentValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class DiscardAssessmentHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<DiscardAssessment, Guid>
{
    public async Task<Guid> Handle(DiscardAssessment command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.Discard(command.Reason);
        session.Record(assessment);
        foreach (var side in Enum.GetValues<Side>())
        {
            if (assessment.SheetIdOf(side) is { } id)
            {
                var sheet = await session.GetAsync<RatingSheet>(id, ct);
                sheet.Close(command.Reason);
                session.Record(sheet);
            }
        }

        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}

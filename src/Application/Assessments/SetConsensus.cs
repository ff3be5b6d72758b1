using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

/// <summary>The office records what both sides agreed on.</summary>
[Requires(AssessmentPermissions.Agree)]
public sealed record SetConsensus(Guid Id, Guid Version, Rating Rating) : ICommand;

internal sealed class SetConsensusValidator : AbstractValidator<SetConsensus>
{
    public SetConsensusValidator() =>
        RuleFor(c => c.Rating).SetValidator(new RatingValidator()).OverridePropertyName(string.Empty);
}

internal sealed class SetConsensusHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<SetConsensus, Guid>
{
    public async Task<Guid> Handle(SetConsensus command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.SetConsensus(command.Rating, Catalogues.Get(assessment.CatalogueVersion));
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}

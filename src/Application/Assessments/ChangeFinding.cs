using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Agree)]
public sealed record ChangeFinding(Guid Id, Guid FindingId, Guid Version, FindingContent Finding) : ICommand;

internal sealed class ChangeFindingValidator : AbstractValidator<ChangeFinding>
{
    public ChangeFindingValidator() =>
        RuleFor(c => c.Finding).SetValidator(new FindingContentValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeFindingHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ChangeFinding, Guid>
{
    public async Task<Guid> Handle(ChangeFinding command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.ChangeFinding(command.Finding.As(command.FindingId), Catalogues.Get(assessment.CatalogueVersion));
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Answers with the finding's id and the assessment's new version.</summary>
[Requires(AssessmentPermissions.Agree)]
public sealed record RecordFinding(Guid Id, Guid Version, FindingContent Finding) : ICommand<Created>;

internal sealed class RecordFindingValidator : AbstractValidator<RecordFinding>
{
    public RecordFindingValidator() =>
        RuleFor(c => c.Finding).SetValidator(new FindingContentValidator()).OverridePropertyName(string.Empty);
}

internal sealed class RecordFindingHandler(IDocumentSession session, ICurrentActor actor, INewIds ids)
    : IRequestHandler<RecordFinding, Created>
{
    public async Task<Created> Handle(RecordFinding command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        var finding = command.Finding.As(ids.Next());
        assessment.RecordFinding(finding, Catalogues.Get(assessment.CatalogueVersion));
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return new(finding.Id, assessment.Version);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.ActionOptions;

/// <param name="Actual">Value of the goal's indicator that was reached.</param>
/// <param name="EvidenceRefs">Where the proof is found: file numbers, addresses.</param>
[Requires(ActionOptionPermissions.Write)]
public sealed record CompleteActionOption(Guid Id, Guid Version, decimal? Actual, IReadOnlyList<string> EvidenceRefs)
    : ICommand;

internal sealed class CompleteActionOptionValidator : AbstractValidator<CompleteActionOption>
{
    public CompleteActionOptionValidator()
    {
        RuleFor(c => c.Actual).GoalValue();
        RuleFor(c => c.EvidenceRefs)
            .Must(refs => refs.Count <= ActionOption.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleForEach(c => c.EvidenceRefs).NotEmpty().MaximumLength(ActionOption.ReferenceMaxLength);
    }
}

internal sealed class CompleteActionOptionHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<CompleteActionOption, Guid>
{
    public async Task<Guid> Handle(CompleteActionOption command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.Complete(command.Actual, command.EvidenceRefs, clock.Today());
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}

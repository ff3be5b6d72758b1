using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>Money of the grant was called up.</summary>
[Requires(GrantPermissions.Write)]
public sealed record RecordDrawdown(Guid Id, Guid Version, DrawdownDraft Drawdown) : ICommand;

public sealed record DrawdownDraft
{
    public DateOnly? On { get; init; }

    /// <summary>Euros.</summary>
    public decimal? Amount { get; init; }
    public string? Note { get; init; }
}

internal sealed class RecordDrawdownValidator : AbstractValidator<RecordDrawdown>
{
    public RecordDrawdownValidator(TimeProvider clock) =>
        RuleFor(c => c.Drawdown).SetValidator(new DrawdownDraftValidator(clock)).OverridePropertyName(string.Empty);
}

internal sealed class DrawdownDraftValidator : AbstractValidator<DrawdownDraft>
{
    public DrawdownDraftValidator(TimeProvider clock)
    {
        RuleFor(d => d.On).Day().LessThanOrEqualTo(_ => clock.Today());
        RuleFor(d => d.Amount).Euros().GreaterThan(0);
        RuleFor(d => d.Note).MaximumLength(Grant.NoteMaxLength);
    }
}

internal sealed class RecordDrawdownHandler(IDocumentSession session, INewIds ids)
    : IRequestHandler<RecordDrawdown, Guid>
{
    public async Task<Guid> Handle(RecordDrawdown command, CancellationToken ct)
    {
        var grant = await session.GetAsync<Grant>(command.Id, command.Version, ct);
        var draft = command.Drawdown;
        grant.RecordDrawdown(new(ids.Next(), draft.On!.Value, draft.Amount!.Value, draft.Note));
        session.Record(grant);
        await session.SaveChangesAsync(ct);
        return grant.Version;
    }
}

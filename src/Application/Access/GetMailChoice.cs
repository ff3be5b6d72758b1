using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reminders;

namespace Schulterschluss.Application.Access;

/// <summary>Which reminders the caller can get, and which of them they want.</summary>
[Requires(AccountPermissions.Own)]
public sealed record GetMailChoice : IQuery<MailChoice>;

/// <param name="Offered">Kinds that somebody in this role can get.</param>
/// <param name="Wanted">Those that are sent.</param>
public sealed record MailChoice(string Email, IReadOnlyList<string> Offered, IReadOnlyList<string> Wanted)
{
    internal static MailChoice Of(Account account)
    {
        var offered = ReminderKinds.For(account.Role);
        return new(account.Email, offered, [.. offered.Except(account.Preferences.MailsOff)]);
    }
}

internal sealed class GetMailChoiceHandler(IQuerySession session, ICurrentActor actor)
    : IRequestHandler<GetMailChoice, MailChoice>
{
    public async Task<MailChoice> Handle(GetMailChoice query, CancellationToken ct) =>
        MailChoice.Of(await session.GetOwnAccountAsync(actor, ct));
}

using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Reminders;

/// <summary>
/// Writes the mails that are due to those whom they concern and who want them: one for each person and occasion, however
/// often and on however many hosts this runs. What was due while nobody ran it is made up for.
/// </summary>
[Requires(CatchUpPermissions.Run)]
public sealed record SendReminders : ICatchUp;

internal sealed class SendRemindersHandler(
    IDocumentSession session,
    IEnumerable<IReminderSource> sources,
    ISiteAddress site,
    TimeProvider clock
) : IRequestHandler<SendReminders, int>
{
    public async Task<int> Handle(SendReminders command, CancellationToken ct)
    {
        List<Reminder> due = [];
        foreach (var source in sources)
        {
            due.AddRange(await source.DueAsync(session, clock.Today(), ct));
        }

        var posted = 0;
        foreach (var (occasion, reader, reminder) in await UntoldAsync(due, ct))
        {
            var mail = ReminderTexts.MailTo(reader, reminder, site);
            posted += await session.PostOnceAsync(mail, occasion, clock, ct) ? 1 : 0;
        }

        await session.SaveChangesAsync(ct);
        return posted;
    }

    /// <summary>Most of what is due was told on an earlier day; that is found out for all at once.</summary>
    private async Task<IEnumerable<(string Occasion, Account Reader, Reminder Reminder)>> UntoldAsync(
        IReadOnlyList<Reminder> due,
        CancellationToken ct
    )
    {
        var open = await session
            .Query<Account>()
            .Where(a =>
                a.DisabledAt == null
                && a.EmailConfirmed
                && (
                    a.Role == Role.OfficeLead
                    || a.Role == Role.Adviser
                    || a.Role == Role.Controller
                    || a.Role == Role.NetworkCoordinator
                )
            )
            .ToListAsync(ct);
        var wanted = due.SelectMany(reminder =>
                Of(reminder.Readers, open)
                    .Where(reader => !reader.Preferences.MailsOff.Contains(reminder.Kind))
                    .Select(reader => (Occasion: $"{reminder.Occasion}/{reader.Id}", reader, reminder))
            )
            .ToList();
        var told = await session.PostedAsync(wanted.Select(mail => mail.Occasion), ct);
        return wanted.Where(mail => !told.Contains(mail.Occasion));
    }

    private static IEnumerable<Account> Of(ReminderReaders readers, IReadOnlyList<Account> open)
    {
        switch (readers)
        {
            case ReminderReaders.Network network:
                return open.Where(a =>
                    a is { Role: Role.NetworkCoordinator, NetworkId: { } id } && network.NetworkIds.Contains(id)
                );
            case ReminderReaders.CaseHandler handler
                when open.FirstOrDefault(a => a.Role != Role.NetworkCoordinator && a.ActorId == handler.ActorId)
                    is { } account:
                return [account];
            case ReminderReaders.Reporters:
                return open.Where(a => a.Role is Role.OfficeLead or Role.Controller);
            default:
                return open.Where(a => a.Role == Role.OfficeLead);
        }
    }
}

using Marten;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Entries that nobody has confirmed for a year, for fifteen months, or for so long that they are dormant.</summary>
internal sealed class NetworkReminders : IReminderSource
{
    private const int SecondAfterMonths = 15;

    public async Task<IEnumerable<Reminder>> DueAsync(IQuerySession session, DateOnly today, CancellationToken ct)
    {
        // A day more than there may be: a year after 29 February is over on the 28th. What is due is judged below.
        var confirmedBy = today.AddMonths(-Network.StaleAfterMonths).AddDays(1);
        var stale = await session
            .Query<Network>()
            .Where(n =>
                (n.Status == NetworkStatus.Listed || n.Status == NetworkStatus.Dormant)
                && (n.LastConfirmedOn <= confirmedBy || (n.LastConfirmedOn == null && n.ListedOn <= confirmedBy))
            )
            .ToListAsync(ct);
        return stale.Select(network => Confirmation(network, today)).OfType<Reminder>();
    }

    private static Reminder? Confirmation(Network network, DateOnly today)
    {
        if (network.ConfirmationBase() is not { } confirmed)
        {
            return null;
        }

        var step = ReminderStep.ReachedOn(
            today,
            new("12-months", confirmed.AddMonths(Network.StaleAfterMonths)),
            new("15-months", confirmed.AddMonths(SecondAfterMonths))
        );
        return step is null
            ? null
            : new(
                ReminderKinds.NetworkConfirmation,
                $"{ReminderKinds.NetworkConfirmation}/{network.Id}/{confirmed:O}/{step}",
                new ReminderReaders.Network(network.Id),
                $"/networks/{network.Id}",
                network.StatusOn(today) == NetworkStatus.Dormant ? "network-dormant" : "network-confirmation",
                network.Profile.Name,
                confirmed,
                Network.DormantAfterMonths
            );
    }
}

using Marten;

namespace Schulterschluss.Application.Reminders;

/// <summary>Something that somebody should be reminded of, as a module sees it.</summary>
/// <param name="Kind">One of <see cref="ReminderKinds"/>.</param>
/// <param name="Occasion">What each reader gets one mail for, for instance <c>seal-ends/{partnership}/{day}/1-month</c>.</param>
/// <param name="Path">The page on which it is dealt with.</param>
/// <param name="Words">Which of the <see cref="ReminderTexts"/> it is told in.</param>
/// <param name="Arguments">What the words name.</param>
internal sealed record Reminder(
    string Kind,
    string Occasion,
    ReminderReaders Readers,
    string Path,
    string Words,
    params IReadOnlyList<object> Arguments
);

/// <summary>Whom a reminder is for.</summary>
internal abstract record ReminderReaders
{
    private ReminderReaders() { }

    /// <summary>Those who coordinate the network.</summary>
    /// <param name="NetworkIds">Its own id, and the one that the thing was written for, before a merge.</param>
    public sealed record Network(params IReadOnlyList<Guid> NetworkIds) : ReminderReaders;

    /// <summary>Who leads the case; the heads of the office where that person's account is gone.</summary>
    /// <param name="ActorId">Opaque.</param>
    public sealed record CaseHandler(string ActorId) : ReminderReaders;

    /// <summary>What only they can do.</summary>
    public sealed record HeadsOfOffice : ReminderReaders;

    /// <summary>Those who write the reports to the ministry.</summary>
    public sealed record Reporters : ReminderReaders;
}

/// <summary>Each module knows what of it is due; whom it reaches, and whether they have been told, is none of its business.</summary>
internal interface IReminderSource
{
    /// <summary>All that is due on a day, however long it has been: also what was told already.</summary>
    Task<IEnumerable<Reminder>> DueAsync(IQuerySession session, DateOnly today, CancellationToken ct);
}

/// <summary>A step at which somebody is reminded of a thing.</summary>
/// <param name="Name">Stands in the occasion.</param>
/// <param name="From">Its day; it is due until the next one's.</param>
internal readonly record struct ReminderStep(string Name, DateOnly From)
{
    /// <summary>
    /// Where the days of several have passed unseen, only the latest is due: who was away gets one mail and no flood.
    /// Null before the first.
    /// </summary>
    public static string? ReachedOn(DateOnly today, params ReadOnlySpan<ReminderStep> steps)
    {
        string? reached = null;
        foreach (var step in steps)
        {
            reached = step.From <= today ? step.Name : reached;
        }

        return reached;
    }
}

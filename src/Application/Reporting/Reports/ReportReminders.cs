using Marten;
using Schulterschluss.Application.Reminders;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Two weeks and three days before a report is due, and once when it is overdue.</summary>
internal sealed class ReportReminders(IConfigurationProvider maps) : IReminderSource
{
    private const int FirstDays = 14;
    private const int SecondDays = 3;

    /// <summary>What is older was missed long ago, for instance when an old grant was entered: the desk shows it.</summary>
    private const int ToldForDays = 60;

    public async Task<IEnumerable<Reminder>> DueAsync(IQuerySession session, DateOnly today, CancellationToken ct) =>
        (await session.ReportRowsAsync(maps, today, ct))
            .Where(row => row.IsAwaited)
            .Select(row => Due(row, today))
            .OfType<Reminder>();

    private static Reminder? Due(ReportRow row, DateOnly today)
    {
        if (row.Due is not { } due || due.AddDays(ToldForDays) < today)
        {
            return null;
        }

        var step = ReminderStep.ReachedOn(
            today,
            new("14-days", due.AddDays(-FirstDays)),
            new("3-days", due.AddDays(-SecondDays)),
            new("overdue", due.AddDays(1))
        );
        var kind = due < today ? ReminderKinds.ReportOverdue : ReminderKinds.ReportDue;
        return step is null
            ? null
            : new(
                kind,
                $"{kind}/{row.GrantId}/{row.Type}/{row.Period.From:O}/{due:O}/{step}",
                new ReminderReaders.Reporters(),
                row.Id is { } id ? $"/reports/{id}" : "/reports",
                kind,
                new ReportName(row.Type, row.Period),
                due,
                row.NoticeNumber
            );
    }
}

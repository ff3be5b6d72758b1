using Marten;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Measures, reports and signatures that are due or late, and seals that end soon.</summary>
internal sealed class PartnershipReminders : IReminderSource
{
    private const int MeasureDaysAhead = 14;
    private const int ReportDaysAhead = 7;
    private const int TextLength = 300;
    private const int SubjectLength = 60;

    public async Task<IEnumerable<Reminder>> DueAsync(IQuerySession session, DateOnly today, CancellationToken ct)
    {
        var partnerships = await session
            .Query<Partnership>()
            .Where(p =>
                p.Status == PartnershipStatus.AwaitingSignatures
                || p.Status == PartnershipStatus.Active
                || p.Status == PartnershipStatus.Suspended
                || p.Status == PartnershipStatus.InRenewal
                || p.Status == PartnershipStatus.Expired
            )
            .ToListAsync(ct);
        var networks = await session.GetNetworksAsync(partnerships.Select(p => p.NetworkId), ct);
        List<Reminder> due = [];
        foreach (var partnership in partnerships)
        {
            var @case = new PartnershipCase(partnership, networks[partnership.NetworkId]);
            due.AddRange(await SignatureReminders.DueAsync(session, @case, today, ct));
            due.AddRange(SealReminders.Due(@case, today));
            if (partnership.TakesReportsOn(today))
            {
                due.AddRange(Measures(@case, today));
                due.AddRange(Reports(@case, today));
            }
        }

        return due;
    }

    private static IEnumerable<Reminder> Measures(PartnershipCase @case, DateOnly today)
    {
        foreach (var measure in @case.Partnership.Measures.Where(m => !m.IsFinal()))
        {
            var end = measure.Due.End;
            var kind = measure.IsOverdueOn(today) ? ReminderKinds.MeasureOverdue : ReminderKinds.MeasureDue;
            if (end.AddDays(-MeasureDaysAhead) <= today)
            {
                yield return @case.Reminder(
                    kind,
                    $"{measure.Id}/{end:O}",
                    measure.Obligor,
                    "measures",
                    kind,
                    end,
                    Shortened(measure.Text, TextLength),
                    Shortened(measure.Text, SubjectLength)
                );
            }
        }
    }

    private static IEnumerable<Reminder> Reports(PartnershipCase @case, DateOnly today)
    {
        foreach (var period in @case.Partnership.ReportPeriods().Where(p => IsMissing(@case.Partnership, p)))
        {
            var step = ReminderStep.ReachedOn(
                today,
                new("opens", period.From),
                new("7-days", period.DueOn.AddDays(-ReportDaysAhead)),
                new("overdue", period.DueOn.AddDays(1))
            );
            switch (step)
            {
                case null:
                    break;
                case "overdue":
                    yield return Report(ReminderKinds.ProgressReportOverdue, step, Side.Network, "");
                    yield return Report(ReminderKinds.ProgressReportOverdue, step, Side.Office, "-office");
                    break;
                default:
                    yield return Report(ReminderKinds.ProgressReportDue, step, Side.Network, "");
                    break;
            }

            Reminder Report(string kind, string at, Side side, string variant) =>
                @case.Reminder(
                    kind,
                    $"{period.Number}/{period.DueOn:O}/{at}",
                    side,
                    "reports",
                    kind + variant,
                    period.DueOn,
                    period.Number,
                    Seal.SuspendedAfterDays
                );
        }
    }

    private static bool IsMissing(Partnership partnership, ReportPeriod period) =>
        partnership.FindReport(period.Number) is null;

    private static string Shortened(string text, int length) =>
        text.Length <= length ? text : $"{text[..length].TrimEnd()} …";
}

internal static class PartnershipReminder
{
    /// <param name="thing">What of the partnership, and which day of it.</param>
    /// <param name="part">Where on the page of the partnership it is dealt with.</param>
    /// <param name="words">Name the network first, then these.</param>
    public static Reminder Reminder(
        this PartnershipCase @case,
        string kind,
        string thing,
        Side side,
        string part,
        string words,
        params IReadOnlyList<object> arguments
    ) =>
        new(
            kind,
            $"{kind}/{@case.Partnership.Id}/{thing}",
            side == Side.Network ? @case.OwnPeople() : new ReminderReaders.CaseHandler(@case.Partnership.CaseHandler),
            $"/partnerships/{@case.Partnership.Id}#{part}",
            words,
            [@case.Network.Profile.Name, .. arguments]
        );

    /// <summary>Those who may see the case.</summary>
    public static ReminderReaders OwnPeople(this PartnershipCase @case) =>
        new ReminderReaders.Network(@case.Partnership.NetworkId, @case.Network.Id);
}

using Schulterschluss.Application.Reminders;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Three months, a month and a week before the end of a seal; who missed the last is told as long as it helps.</summary>
internal static class SealReminders
{
    private const int FirstMonths = 3;
    private const int SecondMonths = 1;
    private const int LastDays = 7;

    public static IEnumerable<Reminder> Due(PartnershipCase @case, DateOnly today)
    {
        var partnership = @case.Partnership;
        if (!IsWorthIt(partnership, today) || partnership.SealEnd() is not { } end)
        {
            return [];
        }

        var step = ReminderStep.ReachedOn(
            today,
            new("3-months", end.AddMonths(-FirstMonths)),
            new("1-month", end.AddMonths(-SecondMonths)),
            new("7-days", end.AddDays(-LastDays))
        );
        return step is null
            ? []
            : Enum.GetValues<Side>()
                .Select(side =>
                    @case.Reminder(
                        ReminderKinds.SealEnds,
                        $"{end:O}/{step}",
                        side,
                        "seal",
                        Words(partnership, end, side, today),
                        end,
                        partnership.Seal!.Number,
                        Seal.RequestLatestMonths
                    )
                );
    }

    /// <summary>A seal in force, or one that has expired and can still be renewed.</summary>
    private static bool IsWorthIt(Partnership partnership, DateOnly today) =>
        partnership.SealStatusOn(today) switch
        {
            SealStatus.Awarded or SealStatus.Renewed or SealStatus.Suspended => true,
            SealStatus.Expired => partnership.StatusOn(today).IsRunning() && today <= partnership.Seal!.RequestUntil(),
            _ => false,
        };

    private static string Words(Partnership partnership, DateOnly end, Side side, DateOnly today)
    {
        if (end < partnership.Seal!.ValidUntil)
        {
            return "seal-ends-with-partnership";
        }

        if (partnership.Seal.Request is not null)
        {
            return "seal-ends-requested";
        }

        var words = end < today ? "seal-ended" : "seal-ends";
        return side == Side.Network ? words : $"{words}-office";
    }
}

using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>A text that waits for signatures: told to the sides that have not signed it, and again two weeks later.</summary>
internal static class SignatureReminders
{
    private const int SecondDays = 14;

    public static async Task<IEnumerable<Reminder>> DueAsync(
        IQuerySession session,
        PartnershipCase @case,
        DateOnly today,
        CancellationToken ct
    )
    {
        var partnership = @case.Partnership;
        // Whoever signs has left the assessment behind.
        if (partnership.NextStepOn(today, isAssessed: true) is not { Step: Step.Sign or Step.SignAmendment } next)
        {
            return [];
        }

        var (text, words) =
            next.Step == Step.Sign
                ? (partnership.Declaration!, "signature-missing")
                : (partnership.Amendment!, "signature-missing-amendment");
        var since = await WaitingSinceAsync(session, partnership.Id, ct);
        var step = ReminderStep.ReachedOn(today, new("asked", since), new("14-days", since.AddDays(SecondDays)));
        return step is null
            ? []
            : next.Turn.Select(side => new Reminder(
                ReminderKinds.SignatureMissing,
                // A text that was changed is signed anew.
                $"{ReminderKinds.SignatureMissing}/{partnership.Id}/{text.Hash}/{step}",
                side == Side.Network ? @case.OwnPeople() : new ReminderReaders.HeadsOfOffice(),
                $"/partnerships/{partnership.Id}/signature",
                words,
                @case.Network.Profile.Name,
                since
            ));
    }

    /// <summary>The day of the last change that asked both sides for their signatures.</summary>
    private static async Task<DateOnly> WaitingSinceAsync(IQuerySession session, Guid id, CancellationToken ct) =>
        Time.DayOf(
            (await session.Events.FetchStreamAsync(id, token: ct))
                .Last(e => e.Data is SignaturesRequested or DeclarationDrafted or AmendmentProposed)
                .Timestamp
        );
}

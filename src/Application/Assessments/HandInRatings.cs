using Marten;
using MediatR;
using Npgsql;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>A side closes its sheet; with the second one the consensus opens.</summary>
/// <param name="Version">Of the side's sheet.</param>
[Requires(AssessmentPermissions.Rate)]
public sealed record HandInRatings(Guid Id, Side Side, Guid Version) : ICommand;

internal sealed class HandInRatingsHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<HandInRatings, Guid>
{
    public async Task<Guid> Handle(HandInRatings command, CancellationToken ct)
    {
        await OneAtATimeAsync(command.Id, ct);
        var (assessment, sheet) = await session.GetOwnSheetAsync(command.Id, command.Side, command.Version, actor, ct);
        var otherSide = command.Side == Side.Network ? Side.Office : Side.Network;
        var other = await session.GetAsync<RatingSheet>(assessment.SheetIdOf(otherSide)!.Value, ct);

        sheet.HandIn(actor.Id, clock.Today());
        assessment.NoteHandIn(sheet, other, clock.Today());
        session.Record(sheet);
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return sheet.Version;
    }

    /// <summary>
    /// Both sides may hand in at the same moment, and neither has read what the other changes: so the second waits for
    /// the first instead of being told that its own, unchanged sheet were outdated.
    /// </summary>
    private async Task OneAtATimeAsync(Guid assessmentId, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var wait = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))");
        wait.Parameters.Add(new() { Value = assessmentId.ToString() });
        await using var done = await session.ExecuteReaderAsync(wait, ct);
    }
}

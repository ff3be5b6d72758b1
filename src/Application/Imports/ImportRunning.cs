using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Imports;

/// <summary>
/// Takes rows, one after the other, and says of each what became of it. Works on aggregates in memory only: whoever runs
/// it decides whether they are stored.
/// </summary>
internal interface IImport<in TRow, TReport, out TAggregate>
{
    /// <summary>What is new or changed.</summary>
    IReadOnlyList<TAggregate> Taken { get; }

    void Take(TRow row);

    TReport Report(TReport head);
}

/// <summary>What every import does, whatever is in its rows.</summary>
internal static class ImportRunning
{
    /// <summary>The same file sent twice at once: the second waits here, and finds everything unchanged.</summary>
    /// <param name="turnstile">One import at a time passes it.</param>
    public static async Task BeginImportAsync(
        this IDocumentSession session,
        FileReport head,
        string turnstile,
        IChangeReason reason,
        CancellationToken ct
    )
    {
        if (head.DryRun)
        {
            return;
        }

        await session.PassAsync([turnstile], ct);
        if (reason.Value is null)
        {
            session.SetHeader(History.ReasonHeader, $"Import {head.Id}");
        }
    }

    /// <summary>Judges all rows, then keeps the report and what was taken, in one transaction.</summary>
    public static async Task<TReport> ImportAsync<TRow, TReport, TAggregate>(
        this IDocumentSession session,
        IImport<TRow, TReport, TAggregate> import,
        IReadOnlyList<TRow> rows,
        TReport head,
        TableFile file,
        ImportProgress progress,
        CancellationToken ct
    )
        where TReport : FileReport
        where TAggregate : AggregateRoot
    {
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            import.Take(row);
            progress.JudgedOne();
        }

        var report = import.Report(head);
        session.Insert(report);
        if (RejectedRows.Of(report, file) is { } rejected)
        {
            session.Insert(rejected);
        }

        if (!head.DryRun)
        {
            foreach (var aggregate in import.Taken)
            {
                session.Record(aggregate);
            }
        }

        progress.Storing();
        await session.SaveChangesAsync(ct);
        return report;
    }
}

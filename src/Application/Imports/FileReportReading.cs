using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Imports;

/// <summary>A report without its results.</summary>
public record FileReportSummary
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public string By { get; init; } = "";
    public string? ByName { get; init; }
    public bool DryRun { get; init; }
    public string? FileName { get; init; }
    public string Sha256 { get; init; } = "";
    public int Rows { get; init; }
    public int Imported { get; init; }
    public int WithWarnings { get; init; }
    public int Rejected { get; init; }
    public int Unchanged { get; init; }
}

internal static class FileReportReading
{
    public static IRuleBuilderOptions<T, int> ReportsLimit<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(1, FileReportSummary.MaxLimit);

    /// <exception cref="NotFoundException"/>
    public static async Task<T> ReportAsync<T>(
        this IQuerySession session,
        Guid id,
        IActorDirectory directory,
        CancellationToken ct
    )
        where T : FileReport
    {
        var report = await session.LoadAsync<T>(id, ct) ?? throw new NotFoundException(typeof(T).Name, id);
        return report with { ByName = directory.NameOf(report.By) };
    }

    /// <summary>The latest first.</summary>
    /// <param name="before">Only those before this one: the cursor of the previous page.</param>
    public static async Task<Page<TSummary>> SummariesAsync<TReport, TSummary>(
        this IQueryable<TReport> reports,
        AutoMapper.IConfigurationProvider maps,
        int limit,
        Guid? before,
        IActorDirectory directory,
        CancellationToken ct
    )
        where TReport : FileReport
        where TSummary : FileReportSummary
    {
        if (before is { } id)
        {
            reports = reports.Where(r => r.MatchesSql("d.id < ?", id));
        }

        // Ids sort by time.
        var found = await reports
            .OrderByDescending(r => r.Id)
            .Take(limit + 1)
            .ProjectTo<TReport, TSummary>(maps)
            .ToListAsync(ct);
        var items = found
            .Take(limit)
            .Select(summary => summary with { ByName = directory.NameOf(summary.By) })
            .ToList();
        return new(items, found.Count > limit ? items[^1].Id.ToString() : null);
    }
}

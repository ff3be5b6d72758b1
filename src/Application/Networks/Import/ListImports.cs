using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>The imports so far, dry runs included, the latest first.</summary>
/// <param name="Before">Only those before this one: the cursor of the previous page.</param>
[Requires(NetworkPermissions.Import)]
public sealed record ListImports(int Limit = ListImports.DefaultLimit, Guid? Before = null)
    : IQuery<Page<ImportSummary>>
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;
}

/// <summary>A report without its results.</summary>
public sealed record ImportSummary
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public string By { get; init; } = "";
    public string? ByName { get; init; }
    public bool DryRun { get; init; }
    public bool Publish { get; init; }
    public string? FileName { get; init; }
    public string Sha256 { get; init; } = "";
    public int Rows { get; init; }
    public int Imported { get; init; }
    public int WithWarnings { get; init; }
    public int Rejected { get; init; }
    public int Unchanged { get; init; }
}

internal sealed class ImportSummaryMap : Profile
{
    public ImportSummaryMap() => CreateMap<ImportReport, ImportSummary>();
}

internal sealed class ListImportsValidator : AbstractValidator<ListImports>
{
    public ListImportsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, ListImports.MaxLimit);
}

internal sealed class ListImportsHandler(
    IQuerySession session,
    AutoMapper.IConfigurationProvider maps,
    IActorDirectory directory
) : IRequestHandler<ListImports, Page<ImportSummary>>
{
    public async Task<Page<ImportSummary>> Handle(ListImports query, CancellationToken ct)
    {
        IQueryable<ImportReport> reports = session.Query<ImportReport>();
        if (query.Before is { } before)
        {
            reports = reports.Where(r => r.MatchesSql("d.id < ?", before));
        }

        // Ids sort by time.
        var found = await reports
            .OrderByDescending(r => r.Id)
            .Take(query.Limit + 1)
            .ProjectTo<ImportReport, ImportSummary>(maps)
            .ToListAsync(ct);
        var items = found
            .Take(query.Limit)
            .Select(summary => summary with { ByName = directory.NameOf(summary.By) })
            .ToList();
        return new(items, found.Count > query.Limit ? items[^1].Id.ToString() : null);
    }
}

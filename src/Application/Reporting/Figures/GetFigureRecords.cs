using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>The records behind one part of a figure: those that count first, then those left out, each by name.</summary>
/// <param name="Code">Of the part, for instance <c>K7.network</c>.</param>
/// <param name="Land">Two-digit key.</param>
/// <param name="Group">Of the part's groups.</param>
/// <param name="Counted">Only those that count, or only those left out.</param>
/// <param name="Cursor">Of the page before.</param>
[Requires(ReportingPermissions.ReadFigures)]
public sealed record GetFigureRecords(
    string Code,
    DateOnly From,
    DateOnly To,
    AsOf? AsOf = null,
    string? Land = null,
    string? Group = null,
    bool? Counted = null,
    int Limit = GetFigureRecords.DefaultLimit,
    string? Cursor = null
) : IQuery<FigureRecords>, IFigureQuery, IRecordQuery
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1000;
}

/// <param name="Part">What all records of the filter give together, not only those of this page.</param>
public sealed record FigureRecords(
    DateTimeOffset AsOf,
    PartEntry Part,
    int Total,
    IReadOnlyList<CountedRecord> Items,
    string? NextCursor
);

internal sealed class GetFigureRecordsValidator : FigureQueryValidator<GetFigureRecords>
{
    public GetFigureRecordsValidator(TimeProvider clock)
        : base(clock)
    {
        this.RecordPage();
    }
}

internal sealed class GetFigureRecordsHandler(IFactLedgers ledgers, TimeProvider clock)
    : IRequestHandler<GetFigureRecords, FigureRecords>
{
    public async Task<FigureRecords> Handle(GetFigureRecords query, CancellationToken ct)
    {
        if (!FigureCatalogue.Parts.TryGetValue(query.Code, out var found))
        {
            throw new NotFoundException("figure", query.Code);
        }

        var asOf = query.AsOf?.Instant ?? clock.GetUtcNow();
        var data = await ledgers.ReadAsync(new DateRange(query.From, query.To), asOf, ct);
        var records = found.Part.Records(data).For(query);
        var (items, next) = records.PageOf(query);
        return new(
            asOf,
            PartEntry.Of(found.Part, FigureValue.Of(found.Figure, found.Part, records)),
            records.Count,
            items,
            next
        );
    }
}

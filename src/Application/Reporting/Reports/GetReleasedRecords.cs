using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// The records behind one part of a figure as they were frozen with a version: those that count first, then those left
/// out, each by name. They stay in the office.
/// </summary>
/// <param name="Code">Of the part, for instance <c>K7.network</c>.</param>
/// <param name="Land">Two-digit key.</param>
/// <param name="Group">Of the part's groups.</param>
/// <param name="Counted">Only those that count, or only those left out.</param>
/// <param name="Cursor">Of the page before.</param>
[Requires(ReportingPermissions.Read)]
public sealed record GetReleasedRecords(
    Guid Id,
    int Number,
    string Code,
    string? Land = null,
    string? Group = null,
    bool? Counted = null,
    int Limit = GetFigureRecords.DefaultLimit,
    string? Cursor = null
) : IQuery<ReleasedRecords>, IRecordQuery;

/// <param name="Value">Of the part as a whole, whatever is asked for.</param>
/// <param name="Total">Of the records that were asked for.</param>
public sealed record ReleasedRecords(
    FigureValue Value,
    int Total,
    IReadOnlyList<CountedRecord> Items,
    string? NextCursor
);

internal sealed class GetReleasedRecordsValidator : AbstractValidator<GetReleasedRecords>
{
    public GetReleasedRecordsValidator() => this.RecordPage();
}

internal sealed class GetReleasedRecordsHandler(IQuerySession session, IReportArchive archive)
    : IRequestHandler<GetReleasedRecords, ReleasedRecords>
{
    public async Task<ReleasedRecords> Handle(GetReleasedRecords query, CancellationToken ct)
    {
        await session.GetAsync<Report>(query.Id, ct);
        if (!FigureCatalogue.Parts.TryGetValue(query.Code, out var found))
        {
            throw new NotFoundException("figure", query.Code);
        }

        var input = await archive.GetInputAsync(query.Id, query.Number, ct);
        IReadOnlyList<CountedRecord> all = [.. found.Part.Records(input.Data)];
        var records = all.For(query);
        var (items, next) = records.PageOf(query);
        return new(FigureValue.Of(found.Figure, found.Part, all), records.Count, items, next);
    }
}

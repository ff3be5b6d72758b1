using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>What has become of the figures of a version: in a later one, or until now; with the records that moved.</summary>
/// <param name="To">Number of the version to compare with; today's data without.</param>
[Requires(ReportingPermissions.Read)]
public sealed record GetReportDifferences(Guid Id, int From, int? To = null) : IQuery<ReportDifferences>;

/// <param name="FromStand">What was recorded later is not in the first one, as for the other.</param>
/// <param name="Figures">Those that differ, or behind which a record has moved.</param>
public sealed record ReportDifferences(
    int From,
    DateTimeOffset FromStand,
    int? To,
    DateTimeOffset ToStand,
    IReadOnlyList<FigureDifference> Figures
);

/// <param name="Name">In the reader's language.</param>
public sealed record FigureDifference(
    string Code,
    string Name,
    FigureUnit Unit,
    decimal? From,
    decimal? To,
    IReadOnlyList<MovedRecord> Records
);

/// <param name="From">Null where it was not looked at before.</param>
/// <param name="To">Null where it is not looked at any more.</param>
public sealed record MovedRecord(RecordKind Kind, string Id, string Name, RecordState? From, RecordState? To);

public sealed record RecordState(decimal Numerator, decimal Denominator, LeftOut? LeftOut);

internal sealed class GetReportDifferencesHandler(
    IQuerySession session,
    IReportArchive archive,
    IFactLedgers ledgers,
    TimeProvider clock
) : IRequestHandler<GetReportDifferences, ReportDifferences>
{
    public async Task<ReportDifferences> Handle(GetReportDifferences query, CancellationToken ct)
    {
        await session.GetAsync<Report>(query.Id, ct);
        var from = await archive.GetInputAsync(query.Id, query.From, ct);
        var data = query.To is { } number
            ? (await archive.GetInputAsync(query.Id, number, ct)).Data
            : await ledgers.ReadAsync(from.Period, clock.GetUtcNow(), ct);
        List<FigureDifference> differences = [];
        foreach (var (code, (figure, part)) in FigureCatalogue.Parts)
        {
            ct.ThrowIfCancellationRequested();
            if (Compare(code, figure, part, from.Data, data) is { } difference)
            {
                differences.Add(difference);
            }
        }

        return new(query.From, from.AsOf, query.To, data.AsOf, differences);
    }

    private static FigureDifference? Compare(string code, Figure figure, FigurePart part, DataSet before, DataSet after)
    {
        IReadOnlyList<CountedRecord> old = [.. part.Records(before)];
        IReadOnlyList<CountedRecord> now = [.. part.Records(after)];
        var moved = Moved(old, now).ToList();
        var (from, to) = (FigureValue.Of(figure, part, old).Value, FigureValue.Of(figure, part, now).Value);
        return moved.Count == 0 && from == to
            ? null
            : new(code, $"{figure.Name}: {part.Name}", part.Unit, from, to, moved);
    }

    private static IEnumerable<MovedRecord> Moved(IEnumerable<CountedRecord> old, IEnumerable<CountedRecord> now)
    {
        var before = old.ToLookup(record => (record.Kind, record.Id));
        var after = now.ToLookup(record => (record.Kind, record.Id));
        return before
            .Select(same => same.Key)
            .Union(after.Select(same => same.Key))
            .Select(key => (Key: key, Old: before[key].ToList(), Now: after[key].ToList()))
            .Where(pair => !StatesOf(pair.Old).SequenceEqual(StatesOf(pair.Now)))
            .Select(pair => new MovedRecord(
                pair.Key.Kind,
                pair.Key.Id,
                (pair.Now.FirstOrDefault() ?? pair.Old[0]).Name,
                pair.Old.Count == 0 ? null : StatesOf(pair.Old).First(),
                pair.Now.Count == 0 ? null : StatesOf(pair.Now).First()
            ))
            .OrderBy(record => record.Name, StringComparer.Ordinal)
            .ThenBy(record => record.Id, StringComparer.Ordinal);
    }

    /// <summary>Most records stand in a list once; a seal with several terms stands there for each.</summary>
    private static IEnumerable<RecordState> StatesOf(List<CountedRecord> records) =>
        records.Select(record => new RecordState(record.Numerator, record.Denominator, record.LeftOut));
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>
/// What two released versions tell differently, as far as both may be read: values, Länder and groups, never the records
/// behind them. A change that is too small to be told stands as hidden in the later version.
/// </summary>
/// <param name="Other">Number of the version to compare with.</param>
[Requires(ReportingPermissions.ReadReleased)]
public sealed record GetReleasedDifferences(Guid Id, int Number, int Other) : IQuery<ReleasedDifferences>;

/// <param name="Stand">What was recorded later is not in it.</param>
public sealed record ReleasedDifferences(
    int Number,
    DateTimeOffset Stand,
    int Other,
    DateTimeOffset OtherStand,
    IReadOnlyList<ReleasedDifference> Figures
);

/// <param name="Name">In the reader's language.</param>
/// <param name="Value">Null is "n. a.", or hidden, as is the other.</param>
/// <param name="Rows">Länder and groups that are told differently.</param>
public sealed record ReleasedDifference(
    string Code,
    string Name,
    FigureUnit Unit,
    decimal? Value,
    bool IsHidden,
    decimal? OtherValue,
    bool OtherIsHidden,
    IReadOnlyList<RowDifference> Rows
);

/// <param name="Name">Of the Land or the group, as the report names it.</param>
/// <param name="Value">Null where the version has no such row, or hides it.</param>
public sealed record RowDifference(string Name, decimal? Value, bool IsHidden, decimal? OtherValue, bool OtherIsHidden);

internal sealed class GetReleasedDifferencesHandler(IQuerySession session, IReportArchive archive, ICurrentActor actor)
    : IRequestHandler<GetReleasedDifferences, ReleasedDifferences>
{
    public async Task<ReleasedDifferences> Handle(GetReleasedDifferences query, CancellationToken ct)
    {
        await session.GetVisibleAsync(query.Id, actor, ct);
        var one = await DocumentAsync(query.Number);
        var other = await DocumentAsync(query.Other);
        var parts = PartsOf(other).ToDictionary(part => part.Code);
        return new(
            one.Number,
            one.Stand,
            other.Number,
            other.Stand,
            [
                .. PartsOf(one)
                    .Where(part => parts.ContainsKey(part.Code))
                    .Select(part => Compare(part, parts[part.Code]))
                    .OfType<ReleasedDifference>(),
            ]
        );

        async Task<ReportDocument> DocumentAsync(int number) =>
            CanonicalJson.Read<ReportDocument>(
                await archive.GetAsync(query.Id, number, ReportFreezer.DocumentName, ct)
            );
    }

    private static IEnumerable<DocumentPart> PartsOf(ReportDocument document) =>
        document.Figures.SelectMany(figure => figure.Parts);

    private static ReleasedDifference? Compare(DocumentPart one, DocumentPart other)
    {
        IReadOnlyList<RowDifference> rows =
        [
            .. Compare(one.ByLand, other.ByLand),
            .. Compare(one.ByGroup, other.ByGroup),
        ];
        return rows.Count == 0 && (one.Value, one.IsHidden) == (other.Value, other.IsHidden)
            ? null
            : new(
                one.Code,
                FigureCatalogue.Parts.TryGetValue(one.Code, out var known)
                    ? $"{known.Figure.Name}: {known.Part.Name}"
                    : one.Name,
                one.Unit,
                one.Value,
                one.IsHidden,
                other.Value,
                other.IsHidden,
                rows
            );
    }

    private static IEnumerable<RowDifference> Compare(IReadOnlyList<DocumentRow> one, IReadOnlyList<DocumentRow> other)
    {
        var (before, after) = (one.ToDictionary(row => row.Key), other.ToDictionary(row => row.Key));
        return before
            .Keys.Union(after.Keys)
            .Order(StringComparer.Ordinal)
            .Select(key => (Old: before.GetValueOrDefault(key), New: after.GetValueOrDefault(key)))
            .Where(pair => (pair.Old?.Value, pair.Old?.IsHidden) != (pair.New?.Value, pair.New?.IsHidden))
            .Select(pair => new RowDifference(
                (pair.New ?? pair.Old)!.Name,
                pair.Old?.Value,
                pair.Old?.IsHidden == true,
                pair.New?.Value,
                pair.New?.IsHidden == true
            ));
    }
}

using System.Globalization;
using FluentValidation;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>What every question about the records behind a figure has.</summary>
internal interface IRecordQuery
{
    string? Land { get; }
    string? Group { get; }
    bool? Counted { get; }
    int Limit { get; }
    string? Cursor { get; }
}

/// <summary>The records behind a figure, page by page: those that count first, then those left out, each by name.</summary>
internal static class RecordPages
{
    public static List<CountedRecord> For(this IEnumerable<CountedRecord> records, IRecordQuery query) =>
        [
            .. records
                .Where(record => query.Land is null || record.Laender.Contains(query.Land))
                .Where(record => query.Group is null || record.Group == query.Group)
                .Where(record => query.Counted is null || record.IsCounted == query.Counted)
                .OrderBy(record => record.LeftOut)
                .ThenBy(record => record.Name, StringComparer.Ordinal)
                .ThenBy(record => record.Id, StringComparer.Ordinal),
        ];

    public static (IReadOnlyList<CountedRecord> Items, string? NextCursor) PageOf(
        this List<CountedRecord> records,
        IRecordQuery query
    )
    {
        var skip = query.Cursor is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var next = skip + query.Limit;
        return (
            [.. records.Skip(skip).Take(query.Limit)],
            next < records.Count ? next.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    public static void RecordPage<T>(this AbstractValidator<T> validator)
        where T : IRecordQuery
    {
        validator.RuleFor(q => q.Limit).InclusiveBetween(1, GetFigureRecords.MaxLimit);
        validator
            .RuleFor(q => q.Cursor)
            .Must(cursor =>
                cursor is null || int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
            .WithErrorCode("cursor");
    }
}

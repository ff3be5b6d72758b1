using FluentValidation;
using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Imports;

/// <summary>The rejected rows of an import with what is wrong with each, some at a time.</summary>
/// <param name="Header">Of the file.</param>
/// <param name="Columns">What we call each of them; null for one that is not known.</param>
/// <param name="NextAfter">For the next page; null on the last.</param>
public sealed record RejectedRowsPage(
    IReadOnlyList<string> Header,
    IReadOnlyList<string?> Columns,
    IReadOnlyList<RejectedRow> Rows,
    int? NextAfter
)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 50_000;
}

/// <param name="Cells">At least as many as the header has.</param>
/// <param name="Findings">Each names the column that it is about, where there is one.</param>
public sealed record RejectedRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<ImportResult> Findings);

internal static class RejectedRowsReading
{
    public static IRuleBuilderOptions<T, int> RejectedRowsLimit<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(1, RejectedRowsPage.MaxLimit);

    /// <param name="after">Number of the last row of the previous page.</param>
    public static async Task<RejectedRowsPage> RejectedRowsAsync(
        this IQuerySession session,
        FileReport report,
        TableColumns columns,
        int after,
        int limit,
        CancellationToken ct
    )
    {
        var rejected = await session.LoadAsync<RejectedRows>(report.Id, ct) ?? new();
        var findings = report.Results.ToLookup(result => result.Row);
        var rows = rejected.Rows.Where(row => row.Number > after).Take(limit + 1).ToList();
        return new(
            rejected.Header,
            [.. rejected.Header.Select(header => columns.Find(header)?.Header)],
            [
                .. rows.Take(limit)
                    .Select(row => new RejectedRow(
                        row.Number,
                        Padded(row, rejected.Header.Count),
                        [.. findings[row.Number]]
                    )),
            ],
            rows.Count > limit ? rows[limit - 1].Number : null
        );
    }

    private static IReadOnlyList<string> Padded(TableRow row, int width) =>
        [.. row.Cells, .. Enumerable.Repeat("", Math.Max(0, width - row.Cells.Count))];
}

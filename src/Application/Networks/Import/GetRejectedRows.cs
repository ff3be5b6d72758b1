using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Files;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>The rejected rows of an import with what is wrong with each, some at a time.</summary>
/// <param name="After">Number of the last row of the previous page.</param>
[Requires(NetworkPermissions.Import)]
public sealed record GetRejectedRows(Guid Id, int After = 0, int Limit = GetRejectedRows.DefaultLimit)
    : IQuery<RejectedRowsPage>
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 50_000;
}

/// <param name="Header">Of the file.</param>
/// <param name="Columns">What the register calls each of them; null for one that it does not know.</param>
/// <param name="NextAfter">For the next page; null on the last.</param>
public sealed record RejectedRowsPage(
    IReadOnlyList<string> Header,
    IReadOnlyList<string?> Columns,
    IReadOnlyList<RejectedRow> Rows,
    int? NextAfter
);

/// <param name="Cells">At least as many as the header has.</param>
/// <param name="Findings">Each names the register's column that it is about, where there is one.</param>
public sealed record RejectedRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<ImportResult> Findings);

internal sealed class GetRejectedRowsValidator : AbstractValidator<GetRejectedRows>
{
    public GetRejectedRowsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, GetRejectedRows.MaxLimit);
}

internal sealed class GetRejectedRowsHandler(IQuerySession session) : IRequestHandler<GetRejectedRows, RejectedRowsPage>
{
    public async Task<RejectedRowsPage> Handle(GetRejectedRows query, CancellationToken ct)
    {
        var report =
            await session.LoadAsync<ImportReport>(query.Id, ct)
            ?? throw new NotFoundException(nameof(ImportReport), query.Id);
        var rejected = await session.LoadAsync<RejectedRows>(query.Id, ct) ?? new();
        var findings = report.Results.ToLookup(result => result.Row);
        var rows = rejected.Rows.Where(row => row.Number > query.After).Take(query.Limit + 1).ToList();
        return new(
            rejected.Header,
            [.. rejected.Header.Select(header => RegisterColumn.Find(header)?.Header)],
            [
                .. rows.Take(query.Limit)
                    .Select(row => new RejectedRow(
                        row.Number,
                        Padded(row, rejected.Header.Count),
                        [.. findings[row.Number]]
                    )),
            ],
            rows.Count > query.Limit ? rows[query.Limit - 1].Number : null
        );
    }

    private static IReadOnlyList<string> Padded(TableRow row, int width) =>
        [.. row.Cells, .. Enumerable.Repeat("", Math.Max(0, width - row.Cells.Count))];
}

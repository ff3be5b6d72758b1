using System.Globalization;
using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>Everything that was ever recorded, over all modules, the newest first.</summary>
[Requires(AuditPermissions.Read)]
public sealed record ListAuditTrail(AuditFilter Filter, int Limit = ListAuditTrail.DefaultLimit, string? Cursor = null)
    : IQuery<Page<AuditRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

internal sealed class ListAuditTrailValidator : AbstractValidator<ListAuditTrail>
{
    public ListAuditTrailValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new AuditFilterValidator()).OverridePropertyName(string.Empty);
        RuleFor(q => q.Limit).InclusiveBetween(1, ListAuditTrail.MaxLimit);
    }
}

internal sealed class ListAuditTrailHandler(AuditTrail trail) : IRequestHandler<ListAuditTrail, Page<AuditRow>>
{
    public async Task<Page<AuditRow>> Handle(ListAuditTrail query, CancellationToken ct)
    {
        var before = query.Cursor is { } cursor ? Read(cursor) : (long?)null;
        var selection = await trail.SelectAsync(query.Filter, ct);
        List<AuditRow> rows = [];
        await foreach (var row in trail.ReadAsync(selection, before, query.Limit + 1, ct))
        {
            if (rows.Count == query.Limit)
            {
                return new(rows, rows[^1].Sequence.ToString(CultureInfo.InvariantCulture));
            }

            rows.Add(row);
        }

        return new(rows, NextCursor: null);
    }

    private static long Read(string cursor) =>
        long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new RefusedException(400, "cursor", "The cursor belongs to another search.");
}

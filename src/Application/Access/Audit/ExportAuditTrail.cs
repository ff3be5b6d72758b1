using FluentValidation;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>The trail as a table, the newest first; read while it is written.</summary>
[Requires(AuditPermissions.Read)]
public sealed record ExportAuditTrail(AuditFilter Filter, TableFormat Format)
    : IQuery<IAsyncEnumerable<IReadOnlyList<string>>>
{
    /// <summary>A workbook is finished in memory before it leaves; a CSV file has no end.</summary>
    public const int MaxRowsOfWorkbook = 100_000;
}

internal sealed class ExportAuditTrailValidator : AbstractValidator<ExportAuditTrail>
{
    public ExportAuditTrailValidator() =>
        RuleFor(q => q.Filter).SetValidator(new AuditFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ExportAuditTrailHandler(AuditTrail trail, IAuditEvents events)
    : IRequestHandler<ExportAuditTrail, IAsyncEnumerable<IReadOnlyList<string>>>
{
    private const int AtOnce = 1000;

    public async Task<IAsyncEnumerable<IReadOnlyList<string>>> Handle(ExportAuditTrail query, CancellationToken ct)
    {
        var selection = await trail.SelectAsync(query.Filter, ct);
        if (
            query.Format == TableFormat.Xlsx
            && await events.CountAsync(selection, ExportAuditTrail.MaxRowsOfWorkbook + 1, ct)
                > ExportAuditTrail.MaxRowsOfWorkbook
        )
        {
            throw new RefusedException(
                422,
                "audit.too-many-for-a-workbook",
                "The selection does not fit a workbook.",
                ExportAuditTrail.MaxRowsOfWorkbook
            );
        }

        return AuditTable.Of(trail.ReadAsync(selection, before: null, AtOnce, ct), query.Format);
    }
}

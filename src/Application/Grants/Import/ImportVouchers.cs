using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Grants.Files;
using Schulterschluss.Application.Imports;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>
/// Books the vouchers of a file, in one transaction. Repeating it changes nothing more, so it needs no idempotency key.
/// What is doubtful is rejected: its reason is told to the form, by somebody who answers for it.
/// </summary>
/// <param name="DryRun">Only report what would become of each row.</param>
[Requires(GrantPermissions.Write)]
public sealed record ImportVouchers(Guid GrantId, Stream File, string? ContentType, string? FileName, bool DryRun)
    : ICommand<VoucherImportReport>;

internal sealed class ImportVouchersHandler(
    IDocumentSession session,
    ITableReader tables,
    ICurrentActor actor,
    IChangeReason reason,
    INewIds ids,
    ImportProgress progress,
    TimeProvider clock
) : IRequestHandler<ImportVouchers, VoucherImportReport>
{
    public async Task<VoucherImportReport> Handle(ImportVouchers command, CancellationToken ct)
    {
        await session.GetAsync<Grant>(command.GrantId, ct);
        var file = await tables.ReadAsync(command.File, command.ContentType, VoucherColumn.Table, ct);
        var layout = TableLayout.Of(file.Rows, VoucherColumn.Table);
        var head = new VoucherImportReport
        {
            Id = ids.Next(),
            At = clock.GetUtcNow(),
            By = actor.Id,
            DryRun = command.DryRun,
            GrantId = command.GrantId,
        }.About(file, layout, command.FileName);
        if (!command.DryRun)
        {
            // The same file sent twice at once: the second waits, and finds everything unchanged.
            await session.PassGrantAsync(command.GrantId, ct);
            if (reason.Value is null)
            {
                session.SetHeader(History.ReasonHeader, $"Import {head.Id}");
            }
        }

        var grant = await session.GetAsync<Grant>(command.GrantId, ct);
        var today = clock.Today();
        var rows = file.Rows.Skip(1).Select(row => VoucherRow.Of(layout, row, grant.Content, today)).ToList();
        progress.Read(rows.Count);
        var known = await KnownVouchers.LoadAsync(session, grant.Id, rows, ct);
        var import = new VoucherImport(grant, known, new(clock), ids, actor.Id);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            import.Take(row);
            progress.JudgedOne();
        }

        var report = import.Report(head);
        session.Insert(report);
        if (RejectedRows.Of(report, file) is { } rejected)
        {
            session.Insert(rejected);
        }

        if (!command.DryRun)
        {
            foreach (var voucher in import.Taken)
            {
                session.Record(voucher);
            }
        }

        progress.Storing();
        await session.SaveChangesAsync(ct);
        return report;
    }
}

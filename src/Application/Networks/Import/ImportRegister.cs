using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Files;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>
/// Takes a file into the register, in one transaction. Repeating it changes nothing more, so it needs no idempotency
/// key.
/// </summary>
/// <param name="DryRun">Only report what would become of each row.</param>
/// <param name="Publish">List complete rows at once: the importer declares that the networks' consent exists.</param>
[Requires(NetworkPermissions.Import)]
public sealed record ImportRegister(Stream File, string? ContentType, string? FileName, bool DryRun, bool Publish)
    : ICommand<ImportReport>;

internal sealed class ImportRegisterHandler(
    IDocumentSession session,
    ITableReader tables,
    AutoMapper.IConfigurationProvider maps,
    ICurrentActor actor,
    IChangeReason reason,
    INewIds ids,
    ImportProgress progress,
    TimeProvider clock
) : IRequestHandler<ImportRegister, ImportReport>
{
    public async Task<ImportReport> Handle(ImportRegister command, CancellationToken ct)
    {
        var today = clock.Today();
        var file = await tables.ReadAsync(command.File, command.ContentType, RegisterColumn.Table, ct);
        var layout = TableLayout.Of(file.Rows, RegisterColumn.Table);
        var reader = new RowReader(layout, today);
        var rows = file.Rows.Skip(1).Select(reader.Read).ToList();
        progress.Read(rows.Count);

        var head = new ImportReport
        {
            Id = ids.Next(),
            At = clock.GetUtcNow(),
            By = actor.Id,
            DryRun = command.DryRun,
            Publish = command.Publish,
        }.About(file, layout, command.FileName);
        if (!command.DryRun)
        {
            // The same file sent twice at once: the second waits, and finds everything unchanged.
            await session.PassAsync(["register-import"], ct);
            if (reason.Value is null)
            {
                session.SetHeader(History.ReasonHeader, $"Import {head.Id}");
            }
        }

        var register = await RegisterEntries.LoadAsync(session, maps, rows, ct);
        var import = new RegisterImport(register, new(clock), ids, actor.Id, command.Publish, today);
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
            foreach (var network in import.Taken)
            {
                session.Record(network);
            }
        }

        progress.Storing();
        await session.SaveChangesAsync(ct);
        return report;
    }
}

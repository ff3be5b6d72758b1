using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Networks.Import;

[Requires(NetworkPermissions.Import)]
public sealed record GetImport(Guid Id) : IQuery<ImportReport>;

internal sealed class GetImportHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetImport, ImportReport>
{
    public async Task<ImportReport> Handle(GetImport query, CancellationToken ct)
    {
        var report =
            await session.LoadAsync<ImportReport>(query.Id, ct)
            ?? throw new NotFoundException(nameof(ImportReport), query.Id);
        return report with { ByName = directory.NameOf(report.By) };
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Networks.Import;

[Requires(NetworkPermissions.Import)]
public sealed record GetImport(Guid Id) : IQuery<ImportReport>;

internal sealed class GetImportHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetImport, ImportReport>
{
    public Task<ImportReport> Handle(GetImport query, CancellationToken ct) =>
        session.ReportAsync<ImportReport>(query.Id, directory, ct);
}

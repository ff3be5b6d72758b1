using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Grants.Import;

[Requires(GrantPermissions.Read)]
public sealed record GetVoucherImport(Guid Id) : IQuery<VoucherImportReport>;

internal sealed class GetVoucherImportHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetVoucherImport, VoucherImportReport>
{
    public Task<VoucherImportReport> Handle(GetVoucherImport query, CancellationToken ct) =>
        session.ReportAsync<VoucherImportReport>(query.Id, directory, ct);
}

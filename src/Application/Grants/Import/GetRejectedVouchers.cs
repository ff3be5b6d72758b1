using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Files;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>The rejected rows of an import with what is wrong with each, some at a time.</summary>
/// <param name="After">Number of the last row of the previous page.</param>
[Requires(GrantPermissions.Read)]
public sealed record GetRejectedVouchers(Guid Id, int After = 0, int Limit = RejectedRowsPage.DefaultLimit)
    : IQuery<RejectedRowsPage>;

internal sealed class GetRejectedVouchersValidator : AbstractValidator<GetRejectedVouchers>
{
    public GetRejectedVouchersValidator() => RuleFor(q => q.Limit).RejectedRowsLimit();
}

internal sealed class GetRejectedVouchersHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetRejectedVouchers, RejectedRowsPage>
{
    public async Task<RejectedRowsPage> Handle(GetRejectedVouchers query, CancellationToken ct)
    {
        var report = await session.ReportAsync<VoucherImportReport>(query.Id, directory, ct);
        return await session.RejectedRowsAsync(report, VoucherColumn.Table, query.After, query.Limit, ct);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Grants.Export;

/// <summary>The vouchers of a filter in the order of their days, read while they are written.</summary>
[Requires(GrantPermissions.Read)]
public sealed record ExportVouchers(VoucherFilter Filter) : IQuery<IAsyncEnumerable<VoucherRow>>;

internal sealed class ExportVouchersValidator : AbstractValidator<ExportVouchers>
{
    public ExportVouchersValidator() =>
        RuleFor(q => q.Filter).SetValidator(new VoucherFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ExportVouchersHandler(IQuerySession session, IConfigurationProvider maps)
    : IRequestHandler<ExportVouchers, IAsyncEnumerable<VoucherRow>>
{
    public Task<IAsyncEnumerable<VoucherRow>> Handle(ExportVouchers query, CancellationToken ct) =>
        Task.FromResult(
            session
                .Vouchers(query.Filter)
                .OrderBy(v => v.Content.Date)
                .ThenBy(v => v.Id)
                .ProjectTo<Voucher, VoucherRow>(maps)
                .ToAsyncEnumerable(ct)
        );
}

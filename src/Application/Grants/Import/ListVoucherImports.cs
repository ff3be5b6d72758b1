using AutoMapper;
using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>The imports into a grant so far, dry runs included, the latest first.</summary>
/// <param name="Before">Only those before this one: the cursor of the previous page.</param>
[Requires(GrantPermissions.Read)]
public sealed record ListVoucherImports(Guid GrantId, int Limit = FileReportSummary.DefaultLimit, Guid? Before = null)
    : IQuery<Page<VoucherImportSummary>>;

/// <summary>A report without its results.</summary>
public sealed record VoucherImportSummary : FileReportSummary
{
    public Guid GrantId { get; init; }
}

internal sealed class VoucherImportSummaryMap : Profile
{
    public VoucherImportSummaryMap() => CreateMap<VoucherImportReport, VoucherImportSummary>();
}

internal sealed class ListVoucherImportsValidator : AbstractValidator<ListVoucherImports>
{
    public ListVoucherImportsValidator() => RuleFor(q => q.Limit).ReportsLimit();
}

internal sealed class ListVoucherImportsHandler(
    IQuerySession session,
    AutoMapper.IConfigurationProvider maps,
    IActorDirectory directory
) : IRequestHandler<ListVoucherImports, Page<VoucherImportSummary>>
{
    public Task<Page<VoucherImportSummary>> Handle(ListVoucherImports query, CancellationToken ct) =>
        session
            .Query<VoucherImportReport>()
            .Where(r => r.GrantId == query.GrantId)
            .SummariesAsync<VoucherImportReport, VoucherImportSummary>(maps, query.Limit, query.Before, directory, ct);
}

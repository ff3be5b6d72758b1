using AutoMapper;
using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>The imports so far, dry runs included, the latest first.</summary>
/// <param name="Before">Only those before this one: the cursor of the previous page.</param>
[Requires(NetworkPermissions.Import)]
public sealed record ListImports(int Limit = FileReportSummary.DefaultLimit, Guid? Before = null)
    : IQuery<Page<ImportSummary>>;

/// <summary>A report without its results.</summary>
public sealed record ImportSummary : FileReportSummary
{
    public bool Publish { get; init; }
}

internal sealed class ImportSummaryMap : Profile
{
    public ImportSummaryMap() => CreateMap<ImportReport, ImportSummary>();
}

internal sealed class ListImportsValidator : AbstractValidator<ListImports>
{
    public ListImportsValidator() => RuleFor(q => q.Limit).ReportsLimit();
}

internal sealed class ListImportsHandler(
    IQuerySession session,
    AutoMapper.IConfigurationProvider maps,
    IActorDirectory directory
) : IRequestHandler<ListImports, Page<ImportSummary>>
{
    public Task<Page<ImportSummary>> Handle(ListImports query, CancellationToken ct) =>
        session
            .Query<ImportReport>()
            .SummariesAsync<ImportReport, ImportSummary>(maps, query.Limit, query.Before, directory, ct);
}

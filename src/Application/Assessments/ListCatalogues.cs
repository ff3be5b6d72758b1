using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.ReadCatalogues)]
public sealed record ListCatalogues : IQuery<IReadOnlyList<CatalogueRow>>;

public sealed record CatalogueRow(string Version, Label Title, int Dimensions, int Criteria);

internal sealed class ListCataloguesHandler : IRequestHandler<ListCatalogues, IReadOnlyList<CatalogueRow>>
{
    public Task<IReadOnlyList<CatalogueRow>> Handle(ListCatalogues query, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CatalogueRow>>([
            .. Catalogues.All.Select(c => new CatalogueRow(
                c.Version,
                c.Title,
                c.Dimensions.Count,
                c.Dimensions.Sum(d => d.Criteria.Count)
            )),
        ]);
}

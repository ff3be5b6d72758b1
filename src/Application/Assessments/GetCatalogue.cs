using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.ReadCatalogues)]
public sealed record GetCatalogue(string CatalogueVersion) : IQuery<Catalogue>;

internal sealed class GetCatalogueHandler : IRequestHandler<GetCatalogue, Catalogue>
{
    public Task<Catalogue> Handle(GetCatalogue query, CancellationToken ct) =>
        Task.FromResult(
            Catalogues.Find(query.CatalogueVersion)
                ?? throw new NotFoundException(nameof(Catalogue), query.CatalogueVersion)
        );
}

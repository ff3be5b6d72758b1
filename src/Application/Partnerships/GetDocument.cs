using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>The entry of a document, also after it was withdrawn.</summary>
[Requires(PartnershipPermissions.Read)]
public sealed record GetDocument(Guid Id) : IQuery<DocumentRow>;

internal sealed class GetDocumentHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetDocument, DocumentRow>
{
    public async Task<DocumentRow> Handle(GetDocument query, CancellationToken ct)
    {
        var document = await session.GetDocumentAsync(query.Id, actor, ct);
        return document.Project<PartnershipDocument, DocumentRow>(maps) with
        {
            AttachedByName = directory.NameOf(document.AttachedBy),
        };
    }
}

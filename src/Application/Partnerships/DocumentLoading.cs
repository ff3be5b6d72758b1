using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

internal static class DocumentLoading
{
    /// <summary>Whoever may see the partnership may see its documents.</summary>
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    public static async Task<PartnershipDocument> GetDocumentAsync(
        this IQuerySession session,
        Guid id,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var document = await session.GetAsync<PartnershipDocument>(id, ct);
        await session.GetCaseAsync(document.PartnershipId, actor, ct);
        return document;
    }
}

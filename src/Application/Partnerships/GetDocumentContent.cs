using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Read)]
public sealed record GetDocumentContent(Guid Id) : IQuery<DocumentContent>;

/// <param name="CopyToAsync">Writes the content; throws <see cref="NotFoundException"/> first if it was withdrawn just now.</param>
public sealed record DocumentContent(
    string FileName,
    string MediaType,
    long Size,
    string Sha256,
    Func<Stream, CancellationToken, Task> CopyToAsync
);

internal sealed class GetDocumentContentHandler(IQuerySession session, IDocumentContents contents, ICurrentActor actor)
    : IRequestHandler<GetDocumentContent, DocumentContent>
{
    public async Task<DocumentContent> Handle(GetDocumentContent query, CancellationToken ct)
    {
        var document = await session.GetDocumentAsync(query.Id, actor, ct);
        return document.WithdrawnOn is null
            ? new(
                document.FileName,
                document.MediaType,
                document.Size,
                document.Sha256,
                (to, stop) => contents.CopyAsync(document.Id, to, stop)
            )
            : throw new NotFoundException(nameof(PartnershipDocument), query.Id);
    }
}

using System.Net.Mime;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Components;

namespace Schulterschluss.WebApi.Api.Partnerships;

internal static class DocumentEndpoints
{
    private const string Path = "/api/v1/documents";

    /// <summary>More than a document may have, so that one which is a little too large is still told so by its own code.</summary>
    public const long MaxBodySize = AttachDocument.MaxSize + (1024 * 1024);

    public static void MapDocuments(this RouteGroupBuilder api)
    {
        MapDocumentsOfPartnership(api.MapGroup("/partnerships/{id:guid}/documents").WithTags("Documents"));

        var documents = api.MapGroup("/documents").WithTags("Documents");
        documents
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var document = await mediator.Send(new GetDocument(id), ct);
                    return response.Read(document, document.Version);
                }
            )
            .WithName("GetDocument");
        documents
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDocumentHistory(id), ct)
            )
            .WithName("GetDocumentHistory");
        documents
            .MapGet(
                "/{id:guid}/content",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                    Download(await mediator.Send(new GetDocumentContent(id), ct), response, ct)
            )
            .WithName("GetDocumentContent")
            .WithSecurityHeadersPolicy(PageServices.ForeignFile)
            .Produces<Stream>(
                StatusCodes.Status200OK,
                MediaTypeNames.Application.Pdf,
                MediaTypeNames.Image.Png,
                MediaTypeNames.Image.Jpeg
            );
        documents.MapChange("withdraw", (id, version) => new WithdrawDocument(id, version));
    }

    private static void MapDocumentsOfPartnership(RouteGroupBuilder documents)
    {
        documents
            .MapPost("", AttachAsync)
            .WithName("AttachDocument")
            .WithSummary("Keeps a file with a partnership")
            .WithDescription(
                $"The file is the body: a PDF, PNG or JPEG of at most {AttachDocument.MaxMegabytes} MB. Its content "
                    + "alone tells which of these it is. With measureId it is evidence for a measure of the caller's side."
            )
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodySize));
        documents
            .MapGet(
                "",
                (Guid id, int? limit, Guid? cursor, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new ListDocuments(id, limit ?? ListDocuments.DefaultLimit, cursor), ct)
            )
            .WithName("ListDocuments");
    }

    private static async Task<Created<CreatedBody>> AttachAsync(
        Guid id,
        IdempotencyKey _,
        HttpRequest request,
        HttpResponse response,
        IMediator mediator,
        CancellationToken ct,
        string title = "",
        string fileName = "",
        string? measureId = null
    )
    {
        await using var file = await SpooledFile.ReadAsync(request.Body, AttachDocument.MaxSize, ct);
        var created = await mediator.Send(
            new AttachDocument(id, measureId, title.Arriving(), fileName.Arriving(), file),
            ct
        );
        response.Headers.ETag = IfMatch.ToETag(created.Version);
        return TypedResults.Created($"{Path}/{created.Id}", new CreatedBody(created.Id));
    }

    /// <summary>Somebody else's file: it is saved and not opened.</summary>
    private static PushStreamHttpResult Download(DocumentContent content, HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Stream(
            to =>
            {
                response.ContentLength = content.Size;
                return content.CopyToAsync(to, ct);
            },
            content.MediaType,
            content.FileName,
            entityTag: new EntityTagHeaderValue($"\"{content.Sha256}\"")
        );
    }
}

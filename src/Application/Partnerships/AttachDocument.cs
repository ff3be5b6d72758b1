using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Keeps a file with a partnership: PDF, PNG or JPEG.</summary>
/// <param name="MeasureId">The measure of one's own side that it is evidence for; null for the whole partnership.</param>
/// <param name="File">Null where none was chosen.</param>
[Requires(PartnershipPermissions.Report)]
public sealed record AttachDocument(
    Guid PartnershipId,
    string? MeasureId,
    string Title,
    string FileName,
    SpooledFile? File
) : ICreate<PartnershipDocument>
{
    public const int MaxMegabytes = 10;
    public const long MaxSize = MaxMegabytes * 1024 * 1024;
}

internal sealed class AttachDocumentValidator : AbstractValidator<AttachDocument>
{
    public AttachDocumentValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(PartnershipDocument.TitleMaxLength).OneLine();
        RuleFor(c => c.File).NotNull();
        RuleFor(c => c.FileName).FileName().When(c => c.File is not null);
    }
}

internal sealed class AttachDocumentHandler(
    IDocumentSession session,
    IDocumentContents contents,
    ICurrentActor actor,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<AttachDocument, Created>
{
    public async Task<Created> Handle(AttachDocument command, CancellationToken ct)
    {
        var file = command.File!;
        var format = FormatOf(file);
        var partnership = (await session.GetCaseAsync(command.PartnershipId, actor, ct)).Partnership;
        var measure = command.MeasureId is { } measureId
            ? partnership.FindMeasure(measureId) ?? throw new NotFoundException(nameof(Measure), measureId)
            : null;
        var document = PartnershipDocument.Attach(
            ids.Next(),
            partnership,
            measure,
            command.Title,
            new(format.Named(command.FileName), format.MediaType, file.Size, file.Sha256),
            actor.Id,
            actor.RequireSide(),
            clock.Today()
        );
        await contents.WriteAsync(session, document.Id, file.Content(), ct);
        session.Record(document);
        await session.SaveChangesAsync(ct);
        return new(document.Id, document.Version);
    }

    private static DocumentFormat FormatOf(SpooledFile file) =>
        file.Size switch
        {
            0 => throw new RefusedException(400, "document.empty", "The file is empty."),
            > AttachDocument.MaxSize => throw new RefusedException(
                413,
                "document.too-large",
                "The file is too large.",
                AttachDocument.MaxMegabytes
            ),
            _ => DocumentFormat.Of(file.Head())
                ?? throw new RefusedException(415, "document.type", "Neither PDF, PNG nor JPEG."),
        };
}

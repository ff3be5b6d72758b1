using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>The documents of a partnership that are not withdrawn, the newest first.</summary>
/// <param name="Cursor">Of the page before.</param>
[Requires(PartnershipPermissions.Read)]
public sealed record ListDocuments(Guid PartnershipId, int Limit = ListDocuments.DefaultLimit, Guid? Cursor = null)
    : IQuery<Page<DocumentRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

public sealed record DocumentRow
{
    public Guid Id { get; init; }
    public Guid PartnershipId { get; init; }

    /// <summary>The measure it is evidence for; null for a document of the whole partnership.</summary>
    public string? MeasureId { get; init; }

    /// <summary>The side that attached it.</summary>
    public Side Side { get; init; }
    public string AttachedBy { get; init; } = "";
    public string? AttachedByName { get; init; }
    public DateOnly AttachedOn { get; init; }
    public string Title { get; init; } = "";
    public string FileName { get; init; } = "";
    public string MediaType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Of the content, hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
    public DateOnly? WithdrawnOn { get; init; }
    public Guid Version { get; init; }
}

internal sealed class DocumentRowMap : Profile
{
    public DocumentRowMap() =>
        CreateMap<PartnershipDocument, DocumentRow>().ForMember(r => r.AttachedByName, o => o.Ignore());
}

internal sealed class ListDocumentsValidator : AbstractValidator<ListDocuments>
{
    public ListDocumentsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, ListDocuments.MaxLimit);
}

internal sealed class ListDocumentsHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<ListDocuments, Page<DocumentRow>>
{
    public async Task<Page<DocumentRow>> Handle(ListDocuments query, CancellationToken ct)
    {
        var partnership = (await session.GetCaseAsync(query.PartnershipId, actor, ct)).Partnership;
        var documents = session
            .Query<PartnershipDocument>()
            .Where(d => d.PartnershipId == partnership.Id && d.WithdrawnOn == null);
        if (query.Cursor is { } cursor)
        {
            documents = documents.Where(d => d.MatchesSql("d.id < ?", cursor));
        }

        // Ids sort by time.
        var found = await documents
            .OrderByDescending(d => d.Id)
            .Take(query.Limit + 1)
            .ProjectTo<PartnershipDocument, DocumentRow>(maps)
            .ToListAsync(ct);
        var items = found
            .Take(query.Limit)
            .Select(row => row with { AttachedByName = directory.NameOf(row.AttachedBy) })
            .ToList();
        return new(items, found.Count > query.Limit ? items[^1].Id.ToString() : null);
    }
}

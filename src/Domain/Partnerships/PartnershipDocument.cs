using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>
/// A file of a partnership, or the evidence for one of its measures. Both sides read it. Its content is kept beside it;
/// once it is withdrawn, that it was there is all that is left.
/// </summary>
public sealed class PartnershipDocument : AggregateRoot
{
    public const int TitleMaxLength = 200;
    public const int FileNameMaxLength = 200;

    private PartnershipDocument() { }

    public Guid PartnershipId { get; private set; }

    /// <summary>The measure it is evidence for; null for a document of the whole partnership.</summary>
    public string? MeasureId { get; private set; }

    /// <summary>The side that attached it.</summary>
    public Side Side { get; private set; }

    /// <summary>Opaque id of the person.</summary>
    public string AttachedBy { get; private set; } = "";
    public DateOnly AttachedOn { get; private set; }
    public string Title { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Of the content, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
    public DateOnly? WithdrawnOn { get; private set; }

    /// <param name="measure">Of this partnership; null for a document of the whole partnership.</param>
    /// <param name="by">Opaque id of the person.</param>
    /// <param name="side">The side that this person speaks for.</param>
    public static PartnershipDocument Attach(
        Guid id,
        Partnership partnership,
        Measure? measure,
        string title,
        AttachedFile file,
        string by,
        Side side,
        DateOnly today
    )
    {
        RequireAll(
            (partnership.TakesDocumentsOn(today), DocumentRules.PartnershipIsOver.With(Partnership.LateFilingMonths)),
            (measure is null || measure.Obligor == side, DocumentRules.MeasureOfTheOtherSide),
            (measure is null || measure.Status != MeasureStatus.Dropped, ReportingRules.MeasureDropped)
        );
        var document = new PartnershipDocument();
        document.Raise(new DocumentAttached(id, partnership.Id, measure?.Id, title, file, by, side, today));
        return document;
    }

    /// <param name="by">Opaque id of the person.</param>
    /// <param name="side">The side that this person speaks for.</param>
    public void Withdraw(string by, Side side, DateOnly today)
    {
        if (WithdrawnOn is not null)
        {
            return;
        }

        Require(side == Side.Office || by == AttachedBy, DocumentRules.AttachedByAnother);
        Raise(new DocumentWithdrawn(Id, today));
    }

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case DocumentAttached attached:
                (Id, PartnershipId, MeasureId) = (attached.DocumentId, attached.PartnershipId, attached.MeasureId);
                (AttachedBy, Side, AttachedOn) = (attached.By, attached.Side, attached.On);
                (Title, FileName, MediaType) = (attached.Title, attached.File.Name, attached.File.MediaType);
                (Size, Sha256) = (attached.File.Size, attached.File.Sha256);
                break;
            case DocumentWithdrawn withdrawn:
                WithdrawnOn = withdrawn.On;
                break;
        }
    }
}

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content, hexadecimal.</param>
public sealed record AttachedFile(string Name, string MediaType, long Size, string Sha256);

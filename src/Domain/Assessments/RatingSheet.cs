using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

/// <summary>
/// What one side says of the network, on its own. A document and a stream of its own, so that the sides work at the same
/// time and neither learns the other's ratings before both have handed in.
/// </summary>
public sealed class RatingSheet : AggregateRoot
{
    private RatingSheet() { }

    public Guid AssessmentId { get; private set; }
    public Guid NetworkId { get; private set; }
    public Side Side { get; private set; }
    public string CatalogueVersion { get; private set; } = "";
    public NetworkPhase Phase { get; private set; }
    public RatingSheetStatus Status { get; private set; }
    public DateOnly? HandedInOn { get; private set; }

    /// <summary>Opaque id.</summary>
    public string? HandedInBy { get; private set; }

    /// <summary>By criterion.</summary>
    public IReadOnlyDictionary<string, Rating> Ratings { get; private set; } = new Dictionary<string, Rating>();

    public static RatingSheet Open(Guid id, Assessment assessment, Side side)
    {
        var sheet = new RatingSheet();
        sheet.Raise(
            new RatingSheetOpened(
                id,
                assessment.Id,
                assessment.NetworkId,
                side,
                assessment.CatalogueVersion,
                assessment.Phase
            )
        );
        return sheet;
    }

    public void Rate(Rating rating, Catalogue catalogue)
    {
        RequireOpen();
        RequireFit([rating], catalogue);
        RaiseWhereNew(rating);
    }

    /// <summary>The ratings as a whole: what is left out is unanswered again.</summary>
    public void RateAll(IReadOnlyList<Rating> ratings, Catalogue catalogue)
    {
        RequireOpen();
        RequireFit(ratings, catalogue);
        foreach (var criterion in Ratings.Keys.Except(ratings.Select(r => r.Criterion)).Order(StringComparer.Ordinal))
        {
            Raise(new RatingWithdrawn(Id, Side, criterion));
        }

        foreach (var rating in ratings)
        {
            RaiseWhereNew(rating);
        }
    }

    /// <param name="by">Opaque id of the person who hands in.</param>
    public void HandIn(string by, DateOnly on)
    {
        if (Status == RatingSheetStatus.HandedIn)
        {
            return;
        }

        RequireOpen();
        string[] unproven =
        [
            .. Ratings.Values.Where(r => r.LacksEvidence()).Select(r => r.Criterion).Order(StringComparer.Ordinal),
        ];
        RequireAll(
            (Ratings.Count > 0, RatingSheetRules.Empty),
            (unproven.Length == 0, AssessmentRules.EvidenceMissing.With(string.Join(", ", unproven)))
        );
        Raise(new RatingSheetHandedIn(Id, Side, by, on));
    }

    public void Close(string reason)
    {
        if (Status == RatingSheetStatus.Open)
        {
            Raise(new RatingSheetClosed(Id, reason));
        }
    }

    private void RaiseWhereNew(Rating rating)
    {
        if (Ratings.GetValueOrDefault(rating.Criterion) != rating)
        {
            Raise(new CriterionRated(Id, Side, rating));
        }
    }

    private void RequireFit(IReadOnlyList<Rating> ratings, Catalogue catalogue)
    {
        if (ratings.Select(r => r.Misfit(catalogue, Phase)).OfType<BrokenRule>().ToList() is { Count: > 0 } misfits)
        {
            throw new BrokenRuleException(misfits);
        }
    }

    private void RequireOpen() => Require(Status == RatingSheetStatus.Open, RatingSheetRules.Closed);

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case RatingSheetOpened opened:
                (Id, AssessmentId, NetworkId) = (opened.SheetId, opened.AssessmentId, opened.NetworkId);
                (Side, CatalogueVersion, Phase) = (opened.Side, opened.CatalogueVersion, opened.Phase);
                break;
            case CriterionRated rated:
                Ratings = new Dictionary<string, Rating>(Ratings) { [rated.Rating.Criterion] = rated.Rating };
                break;
            case RatingWithdrawn withdrawn:
                Ratings = Ratings.Where(r => r.Key != withdrawn.Criterion).ToDictionary();
                break;
            case RatingSheetHandedIn handedIn:
                (Status, HandedInBy, HandedInOn) = (RatingSheetStatus.HandedIn, handedIn.By, handedIn.On);
                break;
            case RatingSheetClosed:
                Status = RatingSheetStatus.Closed;
                break;
        }
    }
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Assessments;

/// <summary>From the second sheet to the scores.</summary>
public sealed partial class Assessment
{
    /// <summary>A side has handed in; with the second one both are compared, and where they agree that is the consensus.</summary>
    public void NoteHandIn(RatingSheet sheet, RatingSheet other, DateOnly on)
    {
        if (HasHandedIn(sheet.Side))
        {
            return;
        }

        Require(Status == AssessmentStatus.InRating, AssessmentRules.NotInRating);
        Raise(new SideHandedIn(Id, sheet.Side, on));
        if (BothHandedIn())
        {
            var (network, office) = sheet.Side == Side.Network ? (sheet, other) : (other, sheet);
            Raise(Compared(network.Ratings, office.Ratings, on));
        }
    }

    /// <summary>What both sides agreed on for one criterion.</summary>
    public void SetConsensus(Rating rating, Catalogue catalogue)
    {
        RequireConsensus();
        if (rating.Misfit(catalogue, Phase) is { } misfit)
        {
            throw new BrokenRuleException(misfit);
        }

        RequireAll(
            (!rating.LacksEvidence(), AssessmentRules.EvidenceMissing.With(rating.Criterion)),
            (
                !NeedsComment(rating) || !string.IsNullOrWhiteSpace(rating.Comment),
                AssessmentRules.CommentMissing.With(rating.Criterion)
            )
        );
        if (Consensus.GetValueOrDefault(rating.Criterion) != rating)
        {
            Raise(new ConsensusSet(Id, rating));
        }
    }

    public void RecordFinding(Finding finding, Catalogue catalogue)
    {
        RequireConsensus();
        Require(catalogue.HasDimension(finding.Dimension), AssessmentRules.UnknownDimension.With(finding.Dimension));
        Raise(new FindingRecorded(Id, finding));
    }

    /// <param name="finding">Takes the place of the one with its id.</param>
    public void ChangeFinding(Finding finding, Catalogue catalogue)
    {
        RequireConsensus();
        RequireKnown(finding.Id);
        Require(catalogue.HasDimension(finding.Dimension), AssessmentRules.UnknownDimension.With(finding.Dimension));
        if (!Findings.Contains(finding))
        {
            Raise(new FindingChanged(Id, finding));
        }
    }

    public void WithdrawFinding(Guid findingId)
    {
        RequireConsensus();
        RequireKnown(findingId);
        Raise(new FindingWithdrawn(Id, findingId));
    }

    public void Finalise(Catalogue catalogue, DateOnly on)
    {
        if (Status == AssessmentStatus.Finalised)
        {
            return;
        }

        RequireConsensus();
        var (missing, scores) = MissingToFinalise(catalogue);
        if (missing.Count > 0)
        {
            throw new BrokenRuleException(missing);
        }

        Raise(new AssessmentFinalised(Id, on, scores));
    }

    /// <summary>What stands between the consensus as it is and the end, and the scores that it would give.</summary>
    public (IReadOnlyList<BrokenRule> Missing, Scores Scores) MissingToFinalise(Catalogue catalogue)
    {
        var open = OpenDifferences();
        var scores = ScoreArithmetic.Compute(catalogue, Phase, Consensus);
        // Evidence needs no look here: neither a hand-in nor a consensus value passes without it.
        (bool Holds, BrokenRule Rule)[] guards =
        [
            (NetworkParticipants.Count > 0 && OfficeParticipants.Count > 0, AssessmentRules.ParticipantsMissing),
            (open.Count == 0, AssessmentRules.DifferencesOpen.With(string.Join(", ", open))),
            (
                ScoreArithmetic.IsEnough(scores.Answered, scores.Applicable),
                AssessmentRules.TooFewAnswers.With(ScoreArithmetic.EnoughPercent, scores.Answered, scores.Applicable)
            ),
        ];
        return ([.. guards.Where(guard => !guard.Holds).Select(guard => guard.Rule)], scores);
    }

    /// <summary>Criteria that at least one side answered, and on which both have yet to agree.</summary>
    public IReadOnlyList<string> OpenDifferences() =>
        [.. Answers.Keys.Where(criterion => !Consensus.ContainsKey(criterion)).Order(StringComparer.Ordinal)];

    private static readonly AnswerPair NoAnswers = new(Network: null, Office: null);

    /// <summary>Sides far apart explain what they agreed on, and so do those who answer together what one or both left out.</summary>
    private bool NeedsComment(Rating rating)
    {
        var pair = Answers.GetValueOrDefault(rating.Criterion, NoAnswers);
        return pair.Agrees() ? pair.Network != rating.Answer() : pair == NoAnswers || pair.IsFarApart();
    }

    private ConsensusOpened Compared(
        IReadOnlyDictionary<string, Rating> network,
        IReadOnlyDictionary<string, Rating> office,
        DateOnly on
    )
    {
        var answers = network
            .Keys.Union(office.Keys)
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                criterion => criterion,
                criterion => new AnswerPair(
                    network.GetValueOrDefault(criterion)?.Answer(),
                    office.GetValueOrDefault(criterion)?.Answer()
                )
            );
        var agreed = answers
            .Where(pair => pair.Value.Agrees())
            .Select(pair =>
                network[pair.Key] with
                {
                    Evidence = Together(network[pair.Key].Evidence, office[pair.Key].Evidence),
                    Comment = null,
                }
            );
        return new(Id, on, answers, [.. agreed]);
    }

    private static string? Together(string? one, string? other) =>
        one is null || other is null || one == other ? one ?? other : $"{one}\n{other}";

    private void RequireKnown(Guid findingId) =>
        Require(Findings.Any(f => f.Id == findingId), AssessmentRules.UnknownFinding.With(findingId));

    private void RequireConsensus()
    {
        RequireUnfinished();
        Require(Status == AssessmentStatus.InConsensus, AssessmentRules.RatingsMissing);
    }

    private void ApplyConsensus(IDomainEvent @event)
    {
        switch (@event)
        {
            case ConsensusOpened opened:
                (Status, Answers) = (AssessmentStatus.InConsensus, opened.Answers);
                Consensus = opened.Agreed.ToDictionary(r => r.Criterion);
                break;
            case ConsensusSet set:
                Consensus = new Dictionary<string, Rating>(Consensus) { [set.Rating.Criterion] = set.Rating };
                break;
            case FindingRecorded recorded:
                Findings = [.. Findings, recorded.Finding];
                break;
            case FindingChanged changed:
                Findings = [.. Findings.Select(f => f.Id == changed.Finding.Id ? changed.Finding : f)];
                break;
            case FindingWithdrawn withdrawn:
                Findings = [.. Findings.Where(f => f.Id != withdrawn.FindingId)];
                break;
        }
    }
}

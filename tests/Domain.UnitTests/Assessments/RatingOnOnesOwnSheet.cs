using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using static Schulterschluss.Domain.UnitTests.Assessments.Given;

namespace Schulterschluss.Domain.UnitTests.Assessments;

public sealed class RatingOnOnesOwnSheet
{
    private readonly RatingSheet _sheet = Started().Network;

    [Fact]
    public void A_criterion_outside_the_catalogue_or_phase_is_refused()
    {
        Assert.Equal(["assessment.criterion-not-asked"], CodesOf(() => _sheet.Rate(Level("aims-fame", 1), Asked)));
        Assert.Equal(["assessment.criterion-not-asked"], CodesOf(() => _sheet.Rate(Level(AdultPhaseOnly, 1), Asked)));
        var grownUp = Started(NetworkPhase.Maturity).Network;
        grownUp.Rate(Level(AdultPhaseOnly, 1), Asked);
        Assert.Equal(1, grownUp.Ratings[AdultPhaseOnly].Level);
    }

    [Fact]
    public void Not_applicable_is_an_answer_only_where_the_criterion_allows_it()
    {
        _sheet.Rate(NotApplicable("aims-goals"), Asked);
        Assert.True(_sheet.Ratings["aims-goals"].NotApplicable);
        Assert.Equal(["assessment.level-expected"], CodesOf(() => _sheet.Rate(NotApplicable("aims-vision"), Asked)));
    }

    [Fact]
    public void Every_misfit_of_many_ratings_is_named_and_none_of_them_is_taken()
    {
        Assert.Equal(
            ["assessment.level-expected", "assessment.criterion-not-asked"],
            CodesOf(() =>
                _sheet.RateAll([Level("means-money", 1), NotApplicable("aims-vision"), Level(AdultPhaseOnly, 1)], Asked)
            )
        );
        Assert.Empty(_sheet.Ratings);
    }

    [Fact]
    public void Rating_all_withdraws_what_is_left_out_and_repeats_nothing()
    {
        _sheet.RateAll([Level("aims-vision", 1), Level("means-money", 2)], Asked);
        _sheet.TakeEvents();

        _sheet.RateAll([Level("means-money", 2), Level("means-people", 0)], Asked);

        Assert.Equal(["means-money", "means-people"], _sheet.Ratings.Keys.Order());
        Assert.Equal<IDomainEvent>(
            [
                new RatingWithdrawn(_sheet.Id, Side.Network, "aims-vision"),
                new CriterionRated(_sheet.Id, Side.Network, Level("means-people", 0)),
            ],
            _sheet.TakeEvents()
        );
    }

    [Fact]
    public void Saying_the_same_again_is_no_change()
    {
        _sheet.Rate(Level("aims-vision", 3), Asked);
        _sheet.TakeEvents();
        _sheet.Rate(Level("aims-vision", 3), Asked);
        Assert.Empty(_sheet.TakeEvents());
    }

    [Fact]
    public void High_levels_need_evidence_when_the_sheet_is_handed_in()
    {
        _sheet.RateAll([new("aims-vision", 3), new("means-money", 4, Evidence: " "), new("means-people", 2)], Asked);

        var refused = Assert.Throws<BrokenRuleException>(() => _sheet.HandIn("coordinator", Day));

        Assert.Equal("assessment.evidence-missing", Assert.Single(refused.Rules).Code);
        Assert.Equal(["aims-vision, means-money"], refused.Rules[0].Arguments);
    }

    [Fact]
    public void An_empty_sheet_is_not_handed_in() =>
        Assert.Equal(["rating-sheet.empty"], CodesOf(() => _sheet.HandIn("coordinator", Day)));

    [Fact]
    public void A_sheet_that_was_handed_in_is_closed_for_good()
    {
        _sheet.Rate(Level("aims-vision", 2), Asked);
        _sheet.HandIn("coordinator", Day);
        _sheet.TakeEvents();

        Assert.Equal(["rating-sheet.closed"], CodesOf(() => _sheet.Rate(Level("aims-vision", 1), Asked)));
        _sheet.HandIn("deputy", Day.AddDays(1));
        _sheet.Close("Discarded");

        Assert.Empty(_sheet.TakeEvents());
        Assert.Equal((RatingSheetStatus.HandedIn, "coordinator"), (_sheet.Status, _sheet.HandedInBy));
    }

    [Fact]
    public void A_closed_sheet_takes_no_rating_and_is_not_handed_in()
    {
        _sheet.Rate(Level("aims-vision", 2), Asked);
        _sheet.Close("Discarded");
        Assert.Equal(["rating-sheet.closed"], CodesOf(() => _sheet.RateAll([], Asked)));
        Assert.Equal(["rating-sheet.closed"], CodesOf(() => _sheet.HandIn("coordinator", Day)));
    }
}

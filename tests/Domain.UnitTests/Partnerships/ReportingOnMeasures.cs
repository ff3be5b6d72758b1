using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class ReportingOnMeasures
{
    [Fact]
    public void Each_side_reports_on_its_own()
    {
        var partnership = Active();
        var workshop = partnership.FindMeasure("w1")!;
        Refused(
            () => partnership.ReportMeasure(workshop, Side.Network, MeasureStatus.Fulfilled, null, null, Start),
            "measure.of-the-other-side"
        );
        partnership.ReportMeasure(workshop, Side.Office, MeasureStatus.Fulfilled, "It took place", "file 7", Start);
        var reported = partnership.FindMeasure("w1")!;
        Assert.Equal(
            (MeasureStatus.Fulfilled, "It took place", "file 7", Start),
            (reported.Status, reported.Note, reported.Evidence, reported.ReportedOn)
        );
    }

    [Fact]
    public void Saying_the_same_again_records_nothing()
    {
        var partnership = Active();
        partnership.Report("m1", MeasureStatus.InProgress, "2017-02-01");
        partnership.TakeEvents();
        partnership.Report("m1", MeasureStatus.InProgress, "2017-02-02");
        Assert.Empty(partnership.TakeEvents());
    }

    [Theory]
    [InlineData("2017-06-30", 0)]
    [InlineData("2017-07-01", 1)]
    [InlineData("2017-09-30", 1)]
    [InlineData("2017-10-01", 2)]
    [InlineData("2018-01-01", 5)]
    public void What_is_not_done_by_the_end_of_its_period_is_overdue(string today, int overdue) =>
        Assert.Equal(overdue, Active().OverdueMeasuresOn(Day(today)).Count());

    [Theory]
    [InlineData(MeasureStatus.InProgress, true)]
    [InlineData(MeasureStatus.Fulfilled, false)]
    [InlineData(MeasureStatus.PartlyFulfilled, false)]
    [InlineData(MeasureStatus.NotFulfilled, false)]
    public void A_result_of_any_kind_ends_that(MeasureStatus status, bool overdue)
    {
        var partnership = Active();
        partnership.Report("m2", status, "2017-06-01");
        Assert.Equal(overdue, partnership.OverdueMeasuresOn(Day("2017-08-01")).Any());
    }

    [Fact]
    public void Is_possible_for_three_months_after_the_term()
    {
        var partnership = Active();
        partnership.Report("m1", MeasureStatus.Fulfilled, "2020-04-08");
        Refused(
            () => partnership.Report("m2", MeasureStatus.Fulfilled, "2020-04-09"),
            "partnership.nothing-more-is-filed"
        );
    }

    [Fact]
    public void Is_not_possible_once_the_partnership_was_ended()
    {
        var partnership = Active();
        partnership.End("agreed", Day("2018-01-01"));
        Refused(
            () => partnership.Report("m2", MeasureStatus.Fulfilled, "2018-01-02"),
            "partnership.nothing-more-is-filed"
        );
        Assert.Empty(partnership.OverdueMeasuresOn(Day("2018-02-01")));
    }

    [Fact]
    public void Only_what_is_due_and_not_dropped_counts_for_the_share_fulfilled()
    {
        var partnership = Active();
        partnership.Report("m2", MeasureStatus.Fulfilled, "2017-06-01");
        partnership.Report("m1", MeasureStatus.PartlyFulfilled, "2017-06-01");
        Assert.Equal((1, 1), partnership.FulfilmentOn(Side.Network, Day("2017-06-30")));
        Assert.Equal((4, 1), partnership.FulfilmentOn(Side.Network, Day("2017-12-31")));
        Assert.Equal((0, 0), partnership.FulfilmentOn(Side.Office, Day("2017-06-30")));
    }

    [Fact]
    public void A_dropped_measure_is_over()
    {
        var partnership = Active();
        partnership.ProposeAmendment(Text with { Measures = [.. Text.Measures.Skip(1)] }, Start);
        partnership.SignAmendment(Side.Network, Nora, "Coordinator", Start);
        partnership.SignAmendment(Side.Office, Lea, "Head of the office", Start);
        Refused(() => partnership.Report("m1", MeasureStatus.Fulfilled, "2017-02-01"), "measure.dropped");
        Assert.DoesNotContain(partnership.OverdueMeasuresOn(Day("2018-01-01")), m => m.Id == "m1");
        Assert.Equal((3, 0), partnership.FulfilmentOn(Side.Network, Day("2017-12-31")));
    }
}

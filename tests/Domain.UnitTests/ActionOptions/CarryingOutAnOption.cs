using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.ActionOptions;

public sealed class CarryingOutAnOption
{
    [Fact]
    public void Starts_only_when_selected()
    {
        var option = Options.Proposed();
        Life.Refused(
            "action-option.only-selected-are-started",
            () => option.Start(partnershipAllows: true, inProgress: 0, atMost: 5, Options.Today)
        );
    }

    [Fact]
    public void Starts_only_in_an_active_partnership_with_room_for_it()
    {
        var option = Options.Selected();
        Life.Refused(
            "action-option.partnership-not-active",
            () => option.Start(partnershipAllows: false, inProgress: 5, atMost: 5, Options.Today)
        );
        Life.Refused(
            "action-option.too-many-in-progress",
            () => option.Start(partnershipAllows: true, inProgress: 5, atMost: 5, Options.Today)
        );
        option.Start(partnershipAllows: true, inProgress: 4, atMost: 5, Options.Today);
        Assert.Equal((ActionOptionStatus.InProgress, Options.Today), (option.Status, option.StartedOn));
    }

    [Fact]
    public void Progress_is_reported_while_it_is_carried_out()
    {
        var option = Options.Selected();
        Life.Refused("action-option.not-in-progress", () => option.ReportProgress(10));
        option = Options.InProgress();
        option.ReportProgress(60);
        Assert.Equal(60, option.Progress);
    }

    [Fact]
    public void Completion_needs_the_value_reached_and_evidence()
    {
        var option = Options.InProgress();
        Life.Refused("action-option.no-actual-value", () => option.Complete(null, [], Options.Today));
        Life.Refused("action-option.no-evidence", () => option.Complete(null, [], Options.Today));
        option.Complete(55, ["minutes"], Options.Today);
        Assert.Equal((ActionOptionStatus.Completed, 100, 0.75m), (option.Status, option.Progress, option.Attainment()));
    }

    [Fact]
    public void What_was_given_up_is_not_completed()
    {
        var option = Options.InProgress();
        option.Abandon("the partner left");
        Life.Refused("action-option.not-in-progress", () => option.Complete(55, ["minutes"], Options.Today));
        Life.Refused("action-option.not-in-progress", () => option.ReportProgress(70));
    }

    [Fact]
    public void It_is_overdue_after_the_last_day_of_its_period_until_it_is_over()
    {
        Assert.False(Options.InProgress().IsOverdueOn(new(2017, 12, 31)));
        Assert.True(Options.InProgress().IsOverdueOn(new(2018, 1, 1)));
        Assert.False(Options.Proposed().IsOverdueOn(new(2018, 1, 1)));
        Assert.False(Options.Completed().IsOverdueOn(new(2018, 1, 1)));
    }

    [Fact]
    public void Its_whole_life_is_explained_by_its_events() => Life.IsExplainedByItsEvents(Options.Completed());
}

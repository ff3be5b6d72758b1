using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.ActionOptions;

public sealed class SelectingAnOption
{
    [Fact]
    public void Takes_the_agreement_of_both_sides()
    {
        var option = Options.Proposed();
        option.Agree(Side.Network, "nora", Options.Today);
        option.Agree(Side.Network, "nele", Options.Today);
        Assert.Equal(ActionOptionStatus.Proposed, option.Status);

        option.Agree(Side.Office, "otto", Options.Today);
        Assert.Equal((ActionOptionStatus.Selected, Options.Today), (option.Status, option.SelectedOn));
        Assert.Equal(2, option.Agreements.Count);
    }

    [Fact]
    public void Needs_a_goal_and_a_due_date()
    {
        var option = Options.Proposed(Options.Plan with { Goal = null, Due = null });
        Life.Refused("action-option.no-goal", () => option.Agree(Side.Office, "otto", Options.Today));
        Life.Refused("action-option.no-due", () => option.Agree(Side.Office, "otto", Options.Today));
    }

    [Fact]
    public void Takes_two_people()
    {
        var option = Options.Proposed();
        option.Agree(Side.Network, "nora", Options.Today);
        Life.Refused(
            "action-option.same-person-for-both-sides",
            () => option.Agree(Side.Office, "nora", Options.Today)
        );
    }

    [Theory]
    [InlineData("title")]
    [InlineData("goal")]
    [InlineData("due")]
    public void A_changed_promise_voids_the_agreements(string changed)
    {
        var option = Options.Selected();
        option.Change(
            changed switch
            {
                "title" => Options.Plan with { Title = "Win craft firms" },
                "goal" => Options.Plan with { Goal = Options.Plan.Goal! with { Target = 70 } },
                _ => Options.Plan with { Due = DuePeriod.Year(2018) },
            }
        );
        Assert.Empty(option.Agreements);
        Assert.Equal((ActionOptionStatus.Proposed, null), (option.Status, option.SelectedOn));
    }

    [Fact]
    public void Another_estimate_keeps_the_agreements()
    {
        var option = Options.Selected();
        option.Change(Options.Plan with { Effort = Effort.Large, Benefit = 2, Owner = Side.Office });
        Assert.Equal((ActionOptionStatus.Selected, 2), (option.Status, option.Agreements.Count));
    }

    [Fact]
    public void A_deferred_option_waits_until_it_is_resumed()
    {
        var option = Options.Proposed();
        option.Defer();
        Life.Refused("action-option.only-proposed-are-agreed", () => option.Agree(Side.Office, "otto", Options.Today));
        Life.Refused("action-option.only-unstarted-are-rejected", () => option.Reject("no use"));
        option.Resume();
        option.Agree(Side.Office, "otto", Options.Today);
        Assert.True(option.HasAgreed(Side.Office));
    }

    [Fact]
    public void A_rejected_option_is_closed()
    {
        var option = Options.Selected();
        option.Reject("no money");
        Assert.Equal(ActionOptionStatus.Rejected, option.Status);
        Life.Refused("action-option.only-unstarted-change", () => option.Change(Options.Plan with { Benefit = 1 }));
        Life.Refused("action-option.only-proposed-are-agreed", () => option.Agree(Side.Office, "otto", Options.Today));
        Life.Refused("action-option.only-deferred-are-resumed", option.Resume);
        Life.Refused("action-option.only-proposed-are-deferred", option.Defer);
    }

    [Fact]
    public void Repeating_what_holds_records_nothing()
    {
        var option = Options.Selected();
        option.TakeEvents();
        option.Agree(Side.Network, "nora", Options.Today);
        option.Change(Options.Plan with { });
        Assert.Empty(option.TakeEvents());
    }
}

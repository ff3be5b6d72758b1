using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Domain.UnitTests.Services;

/// <summary>What a calendar marks: two services that want the same person at the same time.</summary>
public sealed class MeetingOverAConsultant
{
    private static readonly ServiceOrder ForTheDay = Orders.Workshop with { AgreedPeriod = Orders.Morning.When };

    [Fact]
    public void Two_at_the_same_time_collide_and_two_one_after_the_other_do_not()
    {
        var morning = Orders.Scheduled();
        var noon = Orders.Scheduled(Orders.Morning with { Start = new(12, 0), End = new(14, 0) });
        var afternoon = Orders.Scheduled(Orders.Morning with { Start = new(12, 30), End = new(14, 0) });

        var taken = Assert.Single(morning.CollisionsWith(noon));
        Assert.Equal(("consultant-1", new TimeOnly(12, 0)), (taken.ConsultantRef, taken.Start));
        Assert.Single(noon.CollisionsWith(morning));
        Assert.Empty(morning.CollisionsWith(afternoon));
    }

    [Fact]
    public void Others_do_not_collide() =>
        Assert.Empty(
            Orders
                .Scheduled()
                .CollisionsWith(Orders.Scheduled(Orders.Morning with { ConsultantRefs = ["consultant-2"] }))
        );

    [Fact]
    public void What_is_promised_for_a_day_may_need_all_of_it()
    {
        Assert.Single(Orders.Scheduled().CollisionsWith(Orders.Confirmed(ForTheDay)));
        Assert.Empty(Orders.Scheduled().CollisionsWith(Orders.Confirmed()));
        Assert.Empty(Orders.Scheduled().CollisionsWith(Orders.Requested(ForTheDay)));
    }

    [Fact]
    public void What_was_called_off_needs_nothing()
    {
        var cancelled = Orders.Confirmed(ForTheDay);
        cancelled.Cancel(Side.Office, "too few people");
        Assert.Empty(Orders.Scheduled().CollisionsWith(cancelled));
    }

    [Fact]
    public void A_day_is_known_when_it_is_agreed_set_or_past()
    {
        Assert.False(Orders.Confirmed().HasDay());
        Assert.True(Orders.Confirmed(ForTheDay).HasDay());
        Assert.True(Orders.Scheduled().HasDay());
        Assert.False(
            Orders
                .Scheduled(Orders.Morning with { When = DuePeriod.Quarter(2017, 3), Start = null, End = null })
                .HasDay()
        );
        Assert.True(Orders.Delivered().HasDay());
    }
}

using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Services;

public sealed class SchedulingAService
{
    private static readonly Booking Taken = new("consultant-1", new(2017, 9, 14), new(12, 0), new(14, 0));

    [Fact]
    public void A_consultant_is_in_one_place_at_a_time()
    {
        var service = Orders.Confirmed();
        Life.Refused(
            "service.consultant-double-booked",
            () => service.Schedule(Orders.Morning, [Orders.Berlin], [Taken])
        );
        service.Schedule(Orders.Morning, [Orders.Berlin], [Taken with { Start = new(12, 30) }]);
        Assert.Equal(ServiceStatus.Scheduled, service.Status);
    }

    [Fact]
    public void Another_consultant_or_another_day_does_not_collide()
    {
        var service = Orders.Confirmed();
        service.Schedule(
            Orders.Morning,
            [Orders.Berlin],
            [Taken with { ConsultantRef = "consultant-2" }, Taken with { Day = new(2017, 9, 15) }]
        );
        Assert.Equal(ServiceStatus.Scheduled, service.Status);
    }

    [Fact]
    public void Outside_the_agreed_period_it_needs_a_justification()
    {
        var service = Orders.Confirmed();
        var late = Orders.Morning with { When = DuePeriod.Day(new(2017, 10, 2)) };
        Life.Refused("service.outside-agreed-period", () => service.Schedule(late, [Orders.Berlin], []));
        service.Schedule(late with { Justification = "the host was ill" }, [Orders.Berlin], []);
        Assert.Equal(new(new(2017, 10, 2), new(2017, 10, 2)), service.Days);
    }

    [Fact]
    public void The_partnership_must_still_be_active() =>
        Life.Refused(
            "service.partnership-not-active",
            () => Orders.Confirmed().Schedule(Orders.Morning, [Orders.Berlin with { IsActive = false }], [])
        );

    [Fact]
    public void A_quarter_takes_nobody_and_becomes_a_day_within_it()
    {
        var quarter = Orders.Morning with { When = DuePeriod.Quarter(2017, 3), Start = null, End = null };
        var service = Orders.Scheduled(quarter);
        Assert.Empty(service.Bookings());

        Life.Refused(
            "service.postpone-first",
            () => service.Schedule(Orders.Morning with { When = DuePeriod.Day(new(2017, 10, 2)) }, [Orders.Berlin], [])
        );
        service.Schedule(Orders.Morning, [Orders.Berlin], []);
        Assert.Equal([new Booking("consultant-1", new(2017, 9, 14), new(9, 0), new(12, 30))], service.Bookings());
        Assert.Equal(2, service.TimesScheduled);
    }

    [Fact]
    public void Postponed_it_frees_its_consultants_and_waits_for_a_new_time()
    {
        var service = Orders.Scheduled();
        var later = Orders.Morning with { When = DuePeriod.Day(new(2017, 9, 21)) };
        Life.Refused("service.postpone-first", () => service.Schedule(later, [Orders.Berlin], []));
        service.Postpone("strike");
        Assert.Empty(service.Bookings());
        Life.Refused("service.only-scheduled-are-delivered", () => service.Deliver(Orders.Given, Orders.Today));
        service.Schedule(later, [Orders.Berlin], []);
        Assert.Equal(ServiceStatus.Scheduled, service.Status);
    }

    [Fact]
    public void Only_what_was_confirmed_gets_a_time() =>
        Life.Refused(
            "service.only-confirmed-are-scheduled",
            () => Orders.Requested().Schedule(Orders.Morning, [Orders.Berlin], [])
        );

    [Fact]
    public void The_same_schedule_again_records_nothing()
    {
        var service = Orders.Scheduled();
        service.TakeEvents();
        service.Schedule(Orders.Morning with { ConsultantRefs = ["consultant-1"] }, [Orders.Berlin], []);
        Assert.Empty(service.TakeEvents());
    }

    [Fact]
    public void Each_side_calls_it_off_but_a_shared_one_only_the_office()
    {
        var own = Orders.Scheduled();
        own.Cancel(Side.Network, "no time");
        Assert.Equal((ServiceStatus.Cancelled, Side.Network), (own.Status, own.CancelledBy));
        Assert.Empty(own.Bookings());

        var shared = Orders.Confirmed(Orders.Circle);
        Life.Refused("service.shared-is-cancelled-by-office", () => shared.Cancel(Side.Network, "no time"));
        shared.Cancel(Side.Office, "no time");
        Assert.Equal(ServiceStatus.Cancelled, shared.Status);

        Life.Refused("service.only-promised-are-cancelled", () => Orders.Requested().Cancel(Side.Office, "no time"));
        Life.Refused("service.only-promised-are-cancelled", () => Orders.Delivered().Cancel(Side.Office, "no time"));
        Life.Refused("service.only-scheduled-are-postponed", () => Orders.Confirmed().Postpone("no time"));
    }
}

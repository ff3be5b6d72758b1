using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Services;

public sealed class RequestingAService
{
    [Fact]
    public void Every_partnership_must_be_active()
    {
        var inactive = Orders.Potsdam with { IsActive = false };
        Life.Refused(
            "service.partnership-not-active",
            () =>
                Service.Request(
                    Orders.Id,
                    Orders.Circle,
                    [Orders.Berlin, inactive],
                    Orders.OfficeMeasure,
                    Side.Office,
                    Orders.Asked
                )
        );
    }

    [Theory]
    [InlineData(ServiceType.ExchangeCircle, true)]
    [InlineData(ServiceType.Course, true)]
    [InlineData(ServiceType.PoliticalDialogue, true)]
    [InlineData(ServiceType.DevelopmentWorkshop, false)]
    [InlineData(ServiceType.Coaching, false)]
    public void Only_what_lives_from_several_networks_serves_several(ServiceType type, bool serves)
    {
        var order = Orders.Circle with { Type = type };
        if (serves)
        {
            Assert.Equal([Orders.Berlin.NetworkId, Orders.Potsdam.NetworkId], Orders.Requested(order).NetworkIds);
        }
        else
        {
            Life.Refused("service.serves-one-partnership", () => Orders.Requested(order));
        }
    }

    [Fact]
    public void A_selected_option_or_a_measure_of_the_office_stands_behind_it()
    {
        Life.Refused("service.no-option-or-measure", () => Orders.Requested(Orders.Workshop with { Measure = null }));
        Life.Refused(
            "service.not-an-office-measure",
            () => Request(Orders.Workshop, new ServiceGrounds(null, MeasureIsOwedByOffice: false))
        );
        Life.Refused(
            "service.measure-of-another-partnership",
            () => Orders.Requested(Orders.Workshop with { Measure = new(Orders.Potsdam.PartnershipId, "m5") })
        );

        var withOption = Orders.Workshop with { Measure = null, ActionOptionId = Orders.Id };
        Life.Refused(
            "service.option-not-selected",
            () => Request(withOption, new ServiceGrounds(new(Orders.Berlin.NetworkId, IsChosen: false), false))
        );
        Life.Refused(
            "service.option-of-another-network",
            () => Request(withOption, new ServiceGrounds(new(Orders.Potsdam.NetworkId, IsChosen: true), false))
        );
        Assert.Equal(
            ServiceStatus.Requested,
            Request(withOption, new ServiceGrounds(new(Orders.Berlin.NetworkId, IsChosen: true), false)).Status
        );
    }

    [Fact]
    public void The_period_is_not_over()
    {
        var last = Orders.Workshop.AgreedPeriod.End;
        Assert.Equal(ServiceStatus.Requested, Request(Orders.Workshop, Orders.OfficeMeasure, last).Status);
        Life.Refused("service.period-is-over", () => Request(Orders.Workshop, Orders.OfficeMeasure, last.AddDays(1)));
    }

    [Fact]
    public void It_is_confirmed_or_declined_once()
    {
        var declined = Orders.Requested();
        declined.Decline("no consultant");
        Life.Refused("service.only-requested-are-confirmed", () => declined.Confirm(Orders.Plan));

        var confirmed = Orders.Confirmed();
        confirmed.TakeEvents();
        confirmed.Confirm(Orders.Plan with { });
        Assert.Empty(confirmed.TakeEvents());
        Life.Refused(
            "service.only-requested-are-confirmed",
            () => confirmed.Confirm(Orders.Plan with { Capacity = 5 })
        );
        Life.Refused("service.only-requested-are-declined", () => confirmed.Decline("too late"));
    }

    private static Service Request(ServiceOrder order, ServiceGrounds grounds, DateOnly? today = null) =>
        Service.Request(Orders.Id, order, [Orders.Berlin], grounds, Side.Network, today ?? Orders.Asked);
}

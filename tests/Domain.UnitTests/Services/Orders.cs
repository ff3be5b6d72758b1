using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Domain.UnitTests.Services;

/// <summary>A service at every stage of its life.</summary>
internal static class Orders
{
    public static readonly Guid Id = new(1, 0, 0, new byte[8]);
    public static readonly DateOnly Asked = new(2017, 7, 3);
    public static readonly DateOnly Today = new(2017, 9, 20);

    public static readonly ServedPartnership Berlin = new(
        new(2, 0, 0, new byte[8]),
        new(3, 0, 0, new byte[8]),
        IsActive: true
    );
    public static readonly ServedPartnership Potsdam = new(
        new(4, 0, 0, new byte[8]),
        new(5, 0, 0, new byte[8]),
        IsActive: true
    );

    public static readonly ServiceGrounds OfficeMeasure = new(null, MeasureIsOwedByOffice: true);

    public static readonly ServiceOrder Workshop = new(
        ServiceType.DevelopmentWorkshop,
        "Where do we go from here?",
        null,
        [Berlin.PartnershipId],
        DuePeriod.Quarter(2017, 3),
        Measure: new(Berlin.PartnershipId, "m5")
    );

    public static readonly ServiceOrder Circle = Workshop with
    {
        Type = ServiceType.ExchangeCircle,
        PartnershipIds = [Berlin.PartnershipId, Potsdam.PartnershipId],
    };

    public static readonly ServicePlan Plan = new(16, 20, "Line 4", ["consultant-1"]);

    public static readonly Appointment Morning = new(
        DuePeriod.Day(new(2017, 9, 14)),
        new(9, 0),
        new(12, 30),
        "Berlin",
        null,
        ["consultant-1"],
        null
    );

    public static readonly Delivery Given = new(
        new(new(2017, 9, 14), new(2017, 9, 14)),
        Hours: 6.5m,
        Cost: 1200.50m,
        null,
        [new(Berlin.NetworkId, 12)]
    );

    public static Service Requested(ServiceOrder? order = null) =>
        Service.Request(
            Id,
            order ?? Workshop,
            order is { PartnershipIds.Count: > 1 } ? [Berlin, Potsdam] : [Berlin],
            OfficeMeasure,
            Side.Network,
            Asked
        );

    public static Service Confirmed(ServiceOrder? order = null)
    {
        var service = Requested(order);
        service.Confirm(Plan);
        return service;
    }

    public static Service Scheduled(Appointment? appointment = null, ServiceOrder? order = null)
    {
        var service = Confirmed(order);
        service.Schedule(appointment ?? Morning, [Berlin], []);
        return service;
    }

    public static Service Delivered(ServiceOrder? order = null)
    {
        var service = Scheduled(order: order);
        service.Deliver(Given, Today);
        return service;
    }
}

using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

/// <summary>Services for tests; everything in them is invented.</summary>
internal static class Orders
{
    public const string Path = "/api/v1/services";

    public static string PathOf(Guid id) => $"{Path}/{id}";

    public static Dictionary<string, object?> Workshop(Programme of) =>
        new()
        {
            ["type"] = "DevelopmentWorkshop",
            ["title"] = "Where do we go from here?",
            ["partnershipIds"] = new[] { of.PartnershipId },
            ["agreedPeriod"] = "2017-Q3",
            ["measure"] = new { partnershipId = of.PartnershipId, measureId = Programme.OfficeMeasure },
        };

    public static Dictionary<string, object?> Circle(Programme one, Programme other)
    {
        var circle = Workshop(one);
        circle["type"] = "ExchangeCircle";
        circle["title"] = "Experience exchange Berlin-Brandenburg";
        circle["partnershipIds"] = new[] { one.PartnershipId, other.PartnershipId };
        return circle;
    }

    public static object Plan(params string[] consultants) =>
        new
        {
            plannedHours = 16,
            capacity = 20,
            budgetLine = "Line 4",
            consultantRefs = consultants,
        };

    public static Dictionary<string, object?> On(string day, string start = "09:00", string end = "12:30") =>
        new()
        {
            ["when"] = day,
            ["start"] = start,
            ["end"] = end,
            ["place"] = "Berlin",
        };

    public static Dictionary<string, object?> Given(Programme to, int participants = 12) =>
        new()
        {
            ["from"] = "2017-09-14",
            ["hours"] = 6.5m,
            ["cost"] = 1200.50m,
            ["participants"] = new[] { new { networkId = to.NetworkId, count = participants } },
        };

    public static async Task<(Guid Id, string Path, string? ETag)> ConfirmedAsync(
        Api office,
        Dictionary<string, object?> order,
        params string[] consultants
    )
    {
        var requested = (await office.Create(Path, order)).Expect(HttpStatusCode.Created);
        var path = PathOf(requested.Id);
        var confirmed = (await office.Post($"{path}/confirm", requested.ETag, Plan(consultants))).Expect(
            HttpStatusCode.NoContent
        );
        return (requested.Id, path, confirmed.ETag);
    }

    public static async Task<(Guid Id, string Path, string? ETag)> ScheduledAsync(
        Api office,
        Dictionary<string, object?> order,
        Dictionary<string, object?> appointment,
        params string[] consultants
    )
    {
        var (id, path, etag) = await ConfirmedAsync(office, order, consultants);
        var scheduled = (await office.Post($"{path}/schedule", etag, appointment)).Expect(HttpStatusCode.NoContent);
        return (id, path, scheduled.ETag);
    }
}

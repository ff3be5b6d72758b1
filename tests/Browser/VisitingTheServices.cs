using System.Net;
using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>The pages about services, as the office, the network and its participants see them.</summary>
public sealed class VisitingTheServices(ActivePartnerships active, Browsers browsers)
    : IClassFixture<ActivePartnerships>
{
    private const string Services = "/api/v1/services";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        active.Host.SetDay(ActivePartnerships.StartDay);
        var (scheduled, delivered, token) = await ServicesAsync($"visit-{way}");
        var requested = (await active.Host.As(People.Coordinator).Create(Services, Order("Ein Wunsch"))).Id;
        string[] addresses =
        [
            "/services",
            "/services?from=&status=Scheduled",
            "/services?status=Declined&from=2017-01-01",
            "/services/catalogue",
            "/services/calendar?month=2017-01",
            "/services/calendar?month=2018-06",
            "/services/new",
            $"/services/new?partnership={active.Berlin.PartnershipId}",
            $"/services/{requested}",
            $"/services/{scheduled}",
            $"/services/{delivered}",
            $"/services/{delivered}/history",
            $"/evaluation/{token}",
        ];
        var view = View.Pairwise[way];
        await using var visit = await browsers.OpenAsync(active.Host, People.Adviser, view);
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await visit.LooksRightAsync();
        }
    }

    [Fact]
    public async Task A_coordinator_requests_a_service()
    {
        active.Host.SetDay(ActivePartnerships.StartDay);
        await using var visit = await browsers.OpenAsync(active.Host, People.Coordinator, new View());
        await visit.Page.GotoAsync("/services");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Dienstleistung anfragen" }).ClickAsync();
        await visit.Page.GetByLabel("Art", new() { Exact = true }).SelectOptionAsync("DevelopmentWorkshop");
        await visit.Page.GetByLabel("Titel").FillAsync("Ziele für das nächste Jahr");
        await visit.Page.GetByLabel("Was sie umsetzt").SelectOptionAsync($"measure:{Programme.OfficeMeasure}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Anfrage senden" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await visit.LooksRightAsync();
        await visit.Page.GetByLabel("Vereinbarter Zeitraum").SelectOptionAsync("2017-Q2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Anfrage senden" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Ziele für das nächste Jahr" }).WaitForAsync();
        await visit.LooksRightAsync();
    }

    [Fact]
    public async Task A_double_booking_is_shown_before_and_after_it_is_tried()
    {
        active.Host.SetDay(ActivePartnerships.StartDay);
        await ServicesAsync("double");
        var other = (await active.Host.As(People.Adviser).Create(Services, Order("Zur selben Zeit"))).Expect(
            HttpStatusCode.Created
        );
        (
            await active.Host.As(People.Adviser).Post($"{Services}/{other.Id}/confirm", other.ETag, Plan("double"))
        ).Expect(HttpStatusCode.NoContent);
        await using var visit = await browsers.OpenAsync(active.Host, People.Adviser, new View(Width: 375));
        await visit.Page.GotoAsync($"/services/{other.Id}");
        await visit.Page.GetByText("Termin festlegen").First.ClickAsync();
        await visit.Page.GetByText("Die Beratenden sind schon verplant:").WaitForAsync();
        await visit.Page.Locator("#schedule-when").FillAsync("2017-01-20");
        await visit.Page.Locator("#schedule-start").FillAsync("10:00");
        await visit.Page.Locator("#schedule-end").FillAsync("11:00");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Termin festlegen" }).ClickAsync();
        await visit.Page.GetByText("Zu dieser Zeit sind Beratende verplant durch:").WaitForAsync();
        await visit.LooksRightAsync();
    }

    [Fact]
    public async Task A_participant_rates_by_keyboard_without_scripts()
    {
        active.Host.SetDay(ActivePartnerships.StartDay);
        var (_, _, token) = await ServicesAsync("keyboard");
        await using var visit = await browsers.OpenAsync(active.Host.Address, new View(Width: 375, Scripts: false));
        await visit.Page.GotoAsync($"/evaluation/{token}");
        await visit.Page.GetByLabel("Sehr gut").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Vielen Dank" }).WaitForAsync();
    }

    /// <summary>One with an appointment on 20 January, one that was delivered on the first day and is being rated.</summary>
    private async Task<(Guid Scheduled, Guid Delivered, string Token)> ServicesAsync(string consultant)
    {
        var scheduled = await ScheduleAsync("Ein Termin", "2017-01-20", consultant);
        var delivered = await ScheduleAsync("Ein Lehrgang", ActivePartnerships.StartDay, $"{consultant}-2");
        var office = active.Host.As(People.Adviser);
        var given = new
        {
            from = ActivePartnerships.StartDay,
            hours = 6,
            cost = 0,
            participants = new[] { new { networkId = active.Berlin.NetworkId, count = 12 } },
        };
        (await office.Post($"{Services}/{delivered.Id}/deliver", delivered.ETag, given)).Expect(
            HttpStatusCode.NoContent
        );
        using var web = await active.Host.SignInAsync(People.Adviser);
        await web.Get($"/services/{delivered.Id}");
        await web.Submit($"[{active.Berlin.NetworkId:N}]open");
        var address = web.Page.QuerySelector("input[id^=address-]")!.GetAttribute("value")!;
        return (scheduled.Id, delivered.Id, address.Split('/')[^1]);
    }

    private async Task<(Guid Id, string? ETag)> ScheduleAsync(string title, string day, string consultant)
    {
        var office = active.Host.As(People.Adviser);
        var requested = (await office.Create(Services, Order(title))).Expect(HttpStatusCode.Created);
        var path = $"{Services}/{requested.Id}";
        var confirmed = (await office.Post($"{path}/confirm", requested.ETag, Plan(consultant))).Expect(
            HttpStatusCode.NoContent
        );
        var appointment = new
        {
            when = day,
            start = "09:00",
            end = "12:30",
            place = "Berlin",
        };
        return (
            requested.Id,
            (await office.Post($"{path}/schedule", confirmed.ETag, appointment)).Expect(HttpStatusCode.NoContent).ETag
        );
    }

    private static object Plan(string consultant) => new { plannedHours = 8, consultantRefs = new[] { consultant } };

    private object Order(string title) =>
        new
        {
            type = "DevelopmentWorkshop",
            title,
            partnershipIds = new[] { active.Berlin.PartnershipId },
            agreedPeriod = "2017-Q1",
            measure = new { partnershipId = active.Berlin.PartnershipId, measureId = Programme.OfficeMeasure },
        };
}

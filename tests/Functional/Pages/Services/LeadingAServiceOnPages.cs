using System.Net;
using Schulterschluss.Functional.Services;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages.Services;

/// <summary>From the coordinator's request to the evaluation, on the pages alone.</summary>
public sealed class LeadingAServiceOnPages(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private static readonly string Measure = $"measure:{Programme.OfficeMeasure}";

    [Fact]
    public async Task The_network_requests_the_office_provides_the_participants_rate()
    {
        active.Host.SetDay("2017-07-03");
        using var network = await active.Host.SignInAsync(People.Coordinator);
        using var office = await active.Host.SignInAsync(People.Adviser);

        await network.Get("/services/new");
        await network.Submit(
            "request",
            ("Type", "DevelopmentWorkshop"),
            ("Title", "Übergänge gestalten"),
            ("AgreedPeriod", "2017-Q3"),
            ("Ground", Measure)
        );
        Assert.Equal(HttpStatusCode.OK, network.Status);
        Assert.Equal("Übergänge gestalten", network.Heading);
        Assert.Contains("A development workshop", network.Text, StringComparison.Ordinal);
        Assert.Null(network.Page.QuerySelector("form input[value=confirm]"));
        var page = network.Path;

        await office.Get("/services");
        Assert.Contains("Wartet auf das Büro", office.Text, StringComparison.Ordinal);
        await office.Get(page);
        await office.Submit("confirm", ("PlannedHours", "12,5"), ("Others", "external-1"), ("BudgetLine", "Line 4"));
        Assert.Contains("12,5", office.Text, StringComparison.Ordinal);
        await office.Submit(
            "schedule",
            ("When", "2017-07-10"),
            ("Start", "09:00"),
            ("End", "12:30"),
            ("Place", "Berlin")
        );
        Assert.Contains("10.07.2017, 09:00–12:30", office.Text, StringComparison.Ordinal);
        Assert.Contains("external-1", office.Text, StringComparison.Ordinal);
        Assert.Null(office.Page.QuerySelector("form input[value=deliver]"));

        active.Host.SetDay("2017-07-11");
        using var networkAfterwards = await active.Host.SignInAsync(People.Coordinator);
        using var officeAfterwards = await active.Host.SignInAsync(People.Adviser);
        await officeAfterwards.Get(page);
        await officeAfterwards.Submit("deliver", ("Participants[0].Count", "12"), ("Hours", "10"), ("Cost", "120,50"));
        Assert.Contains("120,50 €", officeAfterwards.Text, StringComparison.Ordinal);
        var form = $"[{active.Berlin.NetworkId:N}]open";
        await officeAfterwards.Submit(form);
        var address = officeAfterwards.Page.QuerySelector("input[id^=address-]")!.GetAttribute("value")!;
        Assert.NotNull(officeAfterwards.Page.QuerySelector("svg.qr-code"));

        foreach (var rating in new[] { "5", "4", "3" })
        {
            using var participant = new Web(active.Host.Address);
            await participant.Get(new Uri(address).AbsolutePath);
            Assert.Equal("Wie war es?", participant.Heading);
            await participant.Submit("feedback", ("Rating", rating));
            Assert.Equal("Vielen Dank", participant.Heading);
            await participant.Get(participant.Path);
            Assert.Equal("Vielen Dank", participant.Heading);
        }

        await networkAfterwards.Get(page);
        Assert.Contains(
            "3 von 12 Teilnehmenden haben geantwortet, im Mittel 4,0 von 5",
            networkAfterwards.Text,
            StringComparison.Ordinal
        );
        Assert.Null(networkAfterwards.Page.QuerySelector("input[id^=address-]"));

        await officeAfterwards.Get(page);
        await officeAfterwards.Submit("evaluate", ("Paper[0].Good", "2"));
        Assert.Contains(
            "5 von 12 Teilnehmenden haben geantwortet, im Mittel 4,0 von 5",
            officeAfterwards.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Ausgewertet", officeAfterwards.Text, StringComparison.Ordinal);
        await officeAfterwards.Get($"{page}/history");
        Assert.Contains("Leistung terminiert", officeAfterwards.Text, StringComparison.Ordinal);

        using var late = new Web(active.Host.Address);
        await late.Get(new Uri(address).AbsolutePath);
        Assert.Contains("Diese Auswertung ist geschlossen", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_booking_is_refused_with_a_link_to_what_stands_in_the_way()
    {
        active.Host.SetDay("2017-06-01");
        var (_, first, _) = await Orders.ScheduledAsync(
            active.Host.As(People.Adviser),
            Orders.Workshop(active.Elsewhere),
            Orders.On("2017-08-21"),
            "pages-1"
        );
        var (_, second, _) = await Orders.ConfirmedAsync(
            active.Host.As(People.Adviser),
            Orders.Workshop(active.Berlin),
            "pages-1"
        );
        using var office = await active.Host.SignInAsync(People.Adviser);
        await office.Get(PageOf(second));
        Assert.Contains("21.08.2017, 09:00–12:30 · pages-1", office.Text, StringComparison.Ordinal);

        await office.Submit("schedule", ("When", "2017-08-21"), ("Start", "12:00"), ("End", "14:00"));
        Assert.Equal(HttpStatusCode.Conflict, office.Status);
        Assert.Contains("Zu dieser Zeit sind Beratende verplant durch", office.Text, StringComparison.Ordinal);
        Assert.NotNull(office.Page.QuerySelector($".bookings a[href='{PageOf(first)}']"));
        Assert.Equal("12:00", office.Fields("schedule")["Start"]);

        await office.Submit("schedule", ("When", "2017-08-21"), ("Start", "13:00"), ("End", "14:00"));
        Assert.Equal(HttpStatusCode.OK, office.Status);
    }

    [Fact]
    public async Task A_refused_schedule_speaks_of_quarters_times_and_people_as_readers_do()
    {
        active.Host.SetDay("2017-06-01");
        var adviser = active.Host.As(People.Adviser);
        var consultant = People.SecondAdviser;
        await active.Host.AccountOfAsync(consultant);
        var other = Orders.Workshop(active.Elsewhere);
        other["agreedPeriod"] = "2017-Q4";
        await Orders.ScheduledAsync(adviser, other, Orders.On("2017-10-23"), consultant.Id);
        var (_, path, _) = await Orders.ConfirmedAsync(adviser, Orders.Workshop(active.Berlin), consultant.Id);
        using var office = await active.Host.SignInAsync(People.Adviser);
        await office.Get(PageOf(path));

        await office.Submit("schedule", ("When", "2017-10-23"), ("Start", "12:00"), ("End", "11:00"));
        Assert.Equal("Nach 12:00.", office.Page.GetElementById("schedule-end-error")!.TextContent.Trim());

        await office.Submit("schedule", ("When", "2017-10-23"), ("Start", "12:00"), ("End", "14:00"));
        var problem = office.Page.QuerySelector(".form-problem")!.TextContent;
        Assert.Contains("Vereinbart ist 3. Quartal 2017;", problem, StringComparison.Ordinal);
        Assert.Contains($"Invented {consultant.Id} ist am 23.10.2017", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_stands_at_its_field_and_nothing_is_lost()
    {
        active.Host.SetDay("2017-06-01");
        using var network = await active.Host.SignInAsync(People.Coordinator);
        await network.Get("/services/new");
        await network.Submit("request", ("Title", ""), ("Description", "Bleibt stehen"), ("Ground", Measure));
        Assert.Equal(HttpStatusCode.BadRequest, network.Status);
        Assert.NotNull(network.Page.QuerySelector("#request-title[aria-invalid=true]"));
        Assert.NotNull(network.Page.QuerySelector("#request-agreedperiod[aria-invalid=true]"));
        Assert.Equal("Bleibt stehen", network.Fields("request")["Description"]);
    }

    [Fact]
    public async Task A_request_for_a_day_that_is_over_is_refused_at_the_day()
    {
        active.Host.SetDay("2017-06-01");
        using var network = await active.Host.SignInAsync(People.Coordinator);
        await network.Get("/services/new");
        await network.Submit(
            "request",
            ("Type", "DevelopmentWorkshop"),
            ("Title", "Zu spät"),
            ("Day", "2017-05-31"),
            ("Ground", Measure)
        );
        Assert.Equal(HttpStatusCode.Conflict, network.Status);
        Assert.Contains(
            "darf nicht vorüber sein",
            network.Page.GetElementById("request-day-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_request_is_declined_and_a_promise_called_off_with_a_reason()
    {
        active.Host.SetDay("2017-06-01");
        var adviser = active.Host.As(People.Adviser);
        var asked = (await adviser.Create(Orders.Path, Orders.Workshop(active.Berlin))).Expect(HttpStatusCode.Created);
        var (_, promised, _) = await Orders.ConfirmedAsync(adviser, Orders.Workshop(active.Berlin));
        using var office = await active.Host.SignInAsync(People.Adviser);
        await office.Get($"/services/{asked.Id}");
        await office.Submit("[decline]reason", ("Reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, office.Status);
        await office.Submit("[decline]reason", ("Reason", "Dafür gibt es den Lehrgang."));
        Assert.Contains("Abgelehnt", office.Text, StringComparison.Ordinal);

        using var network = await active.Host.SignInAsync(People.Coordinator);
        await network.Get(PageOf(promised));
        await network.Submit("[cancel]reason", ("Reason", "Krankheit"));
        Assert.Contains("Abgesagt", network.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_faster_is_named_and_what_was_typed_is_kept()
    {
        active.Host.SetDay("2017-06-01");
        var (_, path, etag) = await Orders.ConfirmedAsync(
            active.Host.As(People.SecondAdviser),
            Orders.Workshop(active.Berlin)
        );
        using var office = await active.Host.SignInAsync(People.Adviser);
        await office.Get(PageOf(path));
        (await active.Host.As(People.SecondAdviser).Post($"{path}/cancel", etag, new { reason = "doppelt" })).Expect(
            HttpStatusCode.NoContent
        );
        await office.Submit("schedule", ("When", "2017-08-01"), ("Start", "09:00"), ("End", "10:00"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, office.Status);
        Assert.Contains("doppelt", office.Text, StringComparison.Ordinal);
        Assert.Equal("2017-08-01", office.Fields("schedule")["When"]);
    }

    private static string PageOf(string path) => path.Replace("/api/v1", "", StringComparison.Ordinal);
}

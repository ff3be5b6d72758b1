using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

public sealed class ProvidingAService(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Office => active.Host.As(People.Adviser);
    private Api Network => active.Host.As(People.Coordinator);

    [Fact]
    public async Task From_the_request_to_the_evaluation_every_step_is_kept()
    {
        active.Host.SetDay("2017-06-01");
        var requested = (await Network.Create(Orders.Path, Orders.Workshop(active.Berlin))).Expect(
            HttpStatusCode.Created
        );
        var path = Orders.PathOf(requested.Id);
        var confirmed = await Office.Post($"{path}/confirm", requested.ETag, Orders.Plan("consultant-life"));
        var quarter = await Office.Post(
            $"{path}/schedule",
            confirmed.Expect(HttpStatusCode.NoContent).ETag,
            new { when = "Q3 2017" }
        );
        var day = await Office.Post(
            $"{path}/schedule",
            quarter.Expect(HttpStatusCode.NoContent).ETag,
            Orders.On("2017-09-14")
        );
        var postponed = await Office.Post(
            $"{path}/postpone",
            day.Expect(HttpStatusCode.NoContent).ETag,
            new { reason = "strike" }
        );
        var again = await Office.Post(
            $"{path}/schedule",
            postponed.Expect(HttpStatusCode.NoContent).ETag,
            Orders.On("2017-09-14")
        );
        active.Host.SetDay("2017-09-20");
        var delivered = await Office.Post(
            $"{path}/deliver",
            again.Expect(HttpStatusCode.NoContent).ETag,
            Orders.Given(active.Berlin)
        );
        var feedback = new[] { new { networkId = active.Berlin.NetworkId, ratings = new[] { 5, 4, 4 } } };
        (
            await Office.Post($"{path}/evaluate", delivered.Expect(HttpStatusCode.NoContent).ETag, new { feedback })
        ).Expect(HttpStatusCode.NoContent);

        var done = (await Network.Get(path)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal("Evaluated", (string?)done["status"]);
        Assert.Equal("Network", (string?)done["requestedBy"]);
        Assert.Equal("2017-09-14", (string?)done["days"]!["to"]);
        Assert.Equal(["consultant-life"], done["consultantRefs"]!.AsArray().Select(c => (string?)c));
        var delivery = done["delivery"]!;
        Assert.Equal(
            (6.5m, 1200.50m, "Line 4"),
            (
                delivery["hours"]!.GetValue<decimal>(),
                delivery["cost"]!.GetValue<decimal>(),
                (string?)delivery["budgetLine"]
            )
        );
        var history = (await Network.Get($"{path}/history")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(
            [
                "service_requested",
                "service_confirmed",
                "service_scheduled",
                "service_scheduled",
                "service_postponed",
                "service_scheduled",
                "service_delivered",
                "service_evaluated",
            ],
            history.Select(entry => (string?)entry!["event"])
        );
        Assert.Equal("strike", (string?)history[4]!["reason"]);
    }

    [Fact]
    public async Task It_serves_active_partnerships_only()
    {
        var partnership = $"/api/v1/partnerships/{active.Elsewhere.PartnershipId}";
        var confirmed = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Elsewhere));
        var suspended = (
            await Office.Post(
                $"{partnership}/suspend",
                (await Office.Get(partnership)).ETag,
                new { reason = "illness" }
            )
        ).Expect(HttpStatusCode.NoContent);

        (await Office.Create(Orders.Path, Orders.Workshop(active.Elsewhere))).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.partnership-not-active"
        );
        (await Office.Post($"{confirmed.Path}/schedule", confirmed.ETag, Orders.On("2017-09-14"))).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.partnership-not-active"
        );
        (await Office.Post($"{partnership}/resume", suspended.ETag)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_selected_option_or_a_measure_of_the_office_stands_behind_it()
    {
        var order = Orders.Workshop(active.Berlin);
        order["measure"] = new { partnershipId = active.Berlin.PartnershipId, measureId = Programme.NetworkMeasure };
        (await Office.Create(Orders.Path, order)).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.not-an-office-measure"
        );
        order.Remove("measure");
        (await Office.Create(Orders.Path, order)).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.no-option-or-measure"
        );

        var (id, _, _) = await ActionOptions.Options.ProposeAsync(Office, active.Berlin);
        order["actionOptionId"] = id;
        (await Office.Create(Orders.Path, order)).ExpectProblem(HttpStatusCode.Conflict, "service.option-not-selected");
        await ActionOptions.Options.SelectAsync(active.Host, active.Berlin, id);
        (await Office.Create(Orders.Path, order)).Expect(HttpStatusCode.Created);

        order["partnershipIds"] = new[] { active.Elsewhere.PartnershipId };
        (await Office.Create(Orders.Path, order)).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.option-of-another-network"
        );
    }

    [Fact]
    public async Task Outside_the_agreed_period_a_schedule_is_justified()
    {
        var (_, path, etag) = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin));
        var late = Orders.On("2017-10-02");
        var refused = (await Office.Post($"{path}/schedule", etag, late)).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.outside-agreed-period"
        );
        Assert.Contains("Q3 2017", (string?)refused.Json["detail"], StringComparison.Ordinal);
        late["justification"] = "the host was ill";
        (await Office.Post($"{path}/schedule", etag, late)).Expect(HttpStatusCode.NoContent);
        Assert.Equal("the host was ill", (string?)(await Office.Get(path)).Json["appointment"]!["justification"]);
    }

    [Theory]
    [InlineData("""{"start":"09:00","end":"10:00"}""", "when")]
    [InlineData("""{"when":"2017-09-14"}""", "end,start")]
    [InlineData("""{"when":"2017-09-14","start":"10:00","end":"10:00"}""", "end")]
    [InlineData("""{"when":"2017","start":"10:00","end":"11:00"}""", "when")]
    [InlineData("""{"when":"2017-Q3","start":"10:00","end":"11:00"}""", "end,start")]
    [InlineData("""{"when":"2017-03-26","start":"02:30","end":"04:00"}""", "start")]
    [InlineData("""{"when":"14.09.17","start":"10:00","end":"11:00"}""", "when")]
    [InlineData("""{"when":"2017-02-31","start":"10:00","end":"11:00"}""", "when")]
    [InlineData("""{"when":"2017-Q3","onlineAddress":"javascript:alert(1)"}""", "onlineAddress")]
    [InlineData("""{"when":"2017-Q3","consultantRefs":["a","a"]}""", "consultantRefs")]
    [InlineData("""{"when":"2017-Q3","consultantRefs":[null]}""", "consultantRefs[0]")]
    [InlineData("""{"when":"2017-Q3","consultantRefs":["Erika Mustermann"]}""", "consultantRefs[0]")]
    public async Task A_schedule_that_cannot_be_is_refused_with_its_path(string json, string fields)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var refused = (
            await Office.Post($"{Orders.PathOf(Guid.CreateVersion7())}/schedule", $"\"{Guid.Empty}\"", content)
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(fields, string.Join(',', refused.Fields.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("hours", -1, HttpStatusCode.BadRequest, "validation")]
    [InlineData("hours", 1.234, HttpStatusCode.BadRequest, "validation")]
    [InlineData("hours", "6,5", HttpStatusCode.BadRequest, "validation")]
    [InlineData("hours", 0, HttpStatusCode.Conflict, "service.no-hours")]
    [InlineData("hours", 25, HttpStatusCode.Conflict, "service.too-many-hours")]
    [InlineData("cost", -0.01, HttpStatusCode.BadRequest, "validation")]
    [InlineData("cost", 1.005, HttpStatusCode.BadRequest, "validation")]
    [InlineData("from", "2018-01-01", HttpStatusCode.Conflict, "service.delivered-in-the-future")]
    [InlineData("from", "0017-09-14", HttpStatusCode.BadRequest, "validation")]
    [InlineData("to", "2017-09-13", HttpStatusCode.BadRequest, "validation")]
    [InlineData("participants", null, HttpStatusCode.BadRequest, "validation")]
    public async Task What_was_not_given_is_not_delivered(
        string field,
        object? value,
        HttpStatusCode status,
        string code
    )
    {
        active.Host.SetDay("2017-09-20");
        var (_, path, etag) = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-14")
        );
        var delivery = Orders.Given(active.Berlin);
        delivery[field] = value;
        (await Office.Post($"{path}/deliver", etag, delivery)).ExpectProblem(status, code);
    }

    [Fact]
    public async Task A_delivery_counts_people_of_the_networks_it_serves()
    {
        active.Host.SetDay("2017-09-20");
        var (_, path, etag) = await Orders.ScheduledAsync(
            Office,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-15")
        );
        (await Office.Post($"{path}/deliver", etag, Orders.Given(active.Elsewhere))).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.figures-of-another-network"
        );
        (await Office.Post($"{path}/deliver", etag, Orders.Given(active.Berlin, participants: 0))).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.no-participants"
        );
        var delivered = (
            await Office.Post($"{path}/deliver", etag, Orders.Given(active.Berlin, participants: 2))
        ).Expect(HttpStatusCode.NoContent);

        (await Office.Post($"{path}/evaluate", delivered.ETag, new { })).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.no-feedback"
        );
        (await Office.Post($"{path}/evaluate", delivered.ETag, Rated(6))).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        (await Office.Post($"{path}/evaluate", delivered.ETag, Rated(5, 5, 5))).ExpectProblem(
            HttpStatusCode.Conflict,
            "service.more-feedback-than-participants"
        );
        (await Office.Post($"{path}/evaluate", delivered.ETag, new { noResponse = true })).Expect(
            HttpStatusCode.NoContent
        );
    }

    [Fact]
    public async Task The_types_of_services_are_a_public_code_table()
    {
        var table = (await active.Host.As().Get("/api/v1/service-types")).Expect(HttpStatusCode.OK).Json;
        var entries = table["entries"]!.AsArray();
        Assert.Equal(9, entries.Count);
        Assert.Equal(
            ["ExchangeCircle", "Course", "PoliticalDialogue"],
            entries.Where(e => e!["servesSeveral"]!.GetValue<bool>()).Select(e => (string?)e!["code"])
        );
        Assert.Contains(entries, e => (string?)e!["de"] == "Weiterentwicklungsworkshop");
    }

    private object Rated(params int[] ratings) =>
        new { feedback = new[] { new { networkId = active.Berlin.NetworkId, ratings } } };
}

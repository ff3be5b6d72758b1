using System.Diagnostics;
using System.Net;
using Schulterschluss.Functional.Access;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Pages;

/// <summary>A page that asks more and more often gets slow with every network: so it may ask ten times, sign-in included.</summary>
public sealed class AskingTheDatabaseRarely(ProductHost host) : IClassFixture<ProductHost>
{
    private const int Allowed = 10;

    [Fact]
    public async Task No_page_asks_more_than_ten_times()
    {
        host.SetDay(ActivePartnerships.StartDay);
        var berlin = await Programme.LeadAsync(host, People.Coordinator);
        using var count = new QueryCount();
        using var web = await host.SignInAsync(People.Lead);
        string[] pages =
        [
            "/",
            "/register",
            $"/register/{berlin.NetworkId}",
            "/seal-register",
            "/desk",
            "/search?q=Berlin",
            "/networks",
            "/networks/shown",
            "/networks/duplicates",
            "/networks/imports",
            $"/networks/{berlin.NetworkId}",
            $"/networks/{berlin.NetworkId}/edit",
            $"/networks/{berlin.NetworkId}/history",
            "/partnerships",
            "/partnerships?view=list",
            $"/partnerships/{berlin.PartnershipId}",
            $"/partnerships/{berlin.PartnershipId}/history",
            $"/partnerships/{berlin.PartnershipId}/declaration",
            $"/partnerships/{berlin.PartnershipId}/declaration/edit",
            $"/partnerships/{berlin.PartnershipId}/signature",
            "/assessments",
            "/action-options",
            "/services",
            "/services/calendar",
            "/services/new",
            "/account",
            "/account/mails",
        ];
        await AskEachAsync(web, pages, count);
        Assert.True((await AskAsync(web, "/desk", count)).Asked > 0, "Nothing was counted.");
    }

    [Fact]
    public async Task Nor_does_a_page_of_administration()
    {
        var (key, _, _) = await host.CreateKeyAsync(Keys.Body("asked-rarely"));
        var account = await host.AccountOfAsync(People.Administrator);
        using var count = new QueryCount();
        using var web = await host.SignInAsync(People.Administrator);
        await AskEachAsync(
            web,
            [
                "/administration",
                "/administration/accounts",
                $"/administration/accounts/{account.Id}",
                "/administration/roles",
                "/administration/code-tables",
                "/administration/catalogues",
                "/administration/api-keys",
                $"/administration/api-keys/{key}",
                "/administration/audit",
                "/administration/outbox",
            ],
            count
        );
    }

    private async Task AskEachAsync(Web web, string[] pages, QueryCount count)
    {
        List<string> tooMany = [];
        foreach (var page in pages)
        {
            var (status, asked) = await AskAsync(web, page, count);
            Assert.True(status == HttpStatusCode.OK, $"{page}: {status}");
            if (asked > Allowed)
            {
                tooMany.Add($"{page}: {asked}");
            }
        }

        Assert.True(tooMany.Count == 0, string.Join(", ", tooMany));
    }

    private async Task<(HttpStatusCode Status, int Asked)> AskAsync(Web web, string page, QueryCount count)
    {
        var trace = ActivityTraceId.CreateRandom();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, page));
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        await web.Send(request);
        return (web.Status, count.Of(trace));
    }
}

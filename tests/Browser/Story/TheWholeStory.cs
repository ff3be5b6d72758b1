using Microsoft.Playwright;
using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser.Story;

/// <summary>
/// The partnership of the founding article by hand of the browser, from an empty register to the renewed seal: the
/// network at one browser, the office at two others, with a clock that the test sets. Each chapter has its own file.
/// </summary>
public sealed class TheWholeStory(ProductHost host, Browsers browsers) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_partnership_is_led_in_the_browser_from_the_draft_to_the_renewed_seal()
    {
        foreach (var person in (Person[])[People.Coordinator, People.Adviser, People.Lead])
        {
            await host.AccountOfAsync(person);
        }

        var (entry, partnership) = ("", "");
        await OnAsync(
            "2017-01-09",
            async (network, adviser, lead) =>
            {
                entry = await Registering.RegisterAsync(network);
                partnership = await Registering.OpenPartnershipAsync(adviser);
                var assessment = await Assessing.AssessAsync(network, adviser, entry, "2017-01-09", differ: true);
                await ChoosingAnOption.ChooseAsync(network, adviser, assessment);
                await Declaring.DeclareAsync(adviser, partnership);
                await Declaring.SignAsync(network, partnership, "Koordinatorin");
                await Declaring.SignAsync(lead, partnership, "Leitung des Programmbüros");
                await Assertions.Expect(lead.Locator(".badges").First).ToContainTextAsync("Aktiv seit 09.01.2017");
            }
        );
        await OnAsync(
            "2017-06-19",
            async (network, adviser, _) =>
            {
                foreach (var service in GivingServices.Agreed)
                {
                    var request = await GivingServices.RequestAsync(network, partnership, service);
                    await GivingServices.ScheduleAsync(adviser, request, service);
                }
            }
        );
        await OnAsync(
            "2017-10-04",
            async (network, adviser, lead) =>
            {
                foreach (var service in GivingServices.Agreed)
                {
                    await GivingServices.GiveAsync(adviser, service);
                }

                await Reporting.ReportAsync(adviser, partnership, Declaring.OfficeMeasures);
                await Reporting.ReportAsync(network, partnership, Declaring.NetworkMeasures[..2]);
                await Sealing.AwardAsync(lead, partnership);
                await Sealing.CheckAsync(network, until: "31.10.2019");
            }
        );
        await OnAsync(
            "2019-08-05",
            async (network, _, lead) =>
            {
                await Sealing.RequestRenewalAsync(network, partnership);
                await Sealing.RefuseRenewalAsync(lead, partnership, "Zwei Maßnahmen sind überfällig.");
            }
        );
        await OnAsync(
            "2019-10-01",
            async (network, adviser, lead) =>
            {
                await Reporting.ReportAsync(network, partnership, Declaring.NetworkMeasures[2..]);
                foreach (var year in (int[])[1, 2])
                {
                    await Reporting.FileAsync(network, partnership, year);
                    await Reporting.AcceptAsync(adviser, partnership, year);
                }

                await Registering.ConfirmAsync(network, entry);
                await Assessing.AssessAsync(network, adviser, entry, "2019-10-01", differ: false);
                await Sealing.RequestRenewalAsync(network, partnership);
                await Sealing.RenewAsync(lead, partnership);
                await Sealing.CheckAsync(network, until: "31.10.2022");
            }
        );
    }

    /// <summary>One day of the story; in the evening everybody's desk looks right.</summary>
    private async Task OnAsync(string day, Func<IPage, IPage, IPage, Task> act)
    {
        host.SetDay(day);
        await using var network = await browsers.OpenAsync(host, People.Coordinator, new View(Width: 375));
        await using var adviser = await browsers.OpenAsync(host, People.Adviser, new View());
        await using var lead = await browsers.OpenAsync(host, People.Lead, new View());
        await act(network.Page, adviser.Page, lead.Page);
        foreach (var visit in (Visit[])[network, adviser, lead])
        {
            await visit.Page.GotoAsync("/desk");
            await visit.LooksRightAsync();
        }
    }
}

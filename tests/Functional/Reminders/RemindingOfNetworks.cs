using Schulterschluss.Application.Reminders;
using Schulterschluss.Functional.Support;
using Case = Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Reminders;

public sealed class RemindingOfNetworks(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task An_entry_is_to_be_confirmed_after_twelve_and_after_fifteen_months()
    {
        var story = await Case.BeginAsync(host);
        await host.AccountsAsync(story.Coordinator);
        foreach (
            var (day, told) in new[] { ("2018-01-08", 0), ("2018-01-09", 1), ("2018-04-08", 1), ("2018-04-09", 2) }
        )
        {
            await host.RemindOnAsync(day);
            await host.RemindAsync();
            Assert.Equal((day, told), (day, await CountAsync(story)));
        }

        await story.ConfirmNetworkAsync();
        await host.RemindOnAsync("2019-04-08");
        Assert.Equal(2, await CountAsync(story));
        await host.RemindOnAsync("2019-04-09");
        Assert.Equal(3, await CountAsync(story));
    }

    [Fact]
    public async Task A_year_after_the_29th_of_February_is_over_on_the_28th()
    {
        var story = await Case.BeginAsync(host);
        await host.AccountsAsync(story.Coordinator);
        host.SetDay("2020-02-29");
        await story.ConfirmNetworkAsync();
        await host.RemindOnAsync("2021-02-27");
        Assert.Equal(0, await CountAsync(story));
        await host.RemindOnAsync("2021-02-28");
        Assert.Equal(1, await CountAsync(story));
    }

    [Fact]
    public async Task One_that_has_gone_dormant_meanwhile_is_told_once_and_as_it_is()
    {
        var story = await Case.BeginAsync(host);
        await host.AccountsAsync(story.Coordinator);
        await host.RemindOnAsync("2018-10-01");
        await host.RemindOnAsync("2019-10-01");
        var mail = Assert.Single(await host.MailsToAsync(story.Coordinator, story.NetworkId));
        Assert.Equal(
            (ReminderKinds.NetworkConfirmation, $"Ihr Eintrag {story.NetworkName} im Netzwerkregister ruht"),
            (mail.Kind, mail.Subject)
        );
        Assert.Contains($"/networks/{story.NetworkId}\n", mail.Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_elses_entry_is_told()
    {
        var story = await Case.BeginAsync(host);
        await host.AccountsAsync(story.Coordinator);
        await host.RemindOnAsync("2018-04-09");
        foreach (var other in new[] { People.Stranger, People.Adviser, People.Lead })
        {
            Assert.Empty(await host.MailsToAsync(other, story.NetworkId));
        }
    }

    private async Task<int> CountAsync(Case story) =>
        (await host.MailsToAsync(story.Coordinator, story.NetworkId, ReminderKinds.NetworkConfirmation)).Count;
}

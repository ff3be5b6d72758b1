using System.Net;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Reminders;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

public sealed class ChoosingMails(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Path = "/account/mails";

    [Fact]
    public async Task Everything_is_on_until_somebody_switches_it_off()
    {
        using var web = await host.SignInAsync(People.Coordinator);
        await web.Get(Path);
        Assert.Equal("Erinnerungen per Mail", web.Heading);
        Assert.Equal(ReminderKinds.For(Role.NetworkCoordinator), Checked(web));

        await web.Submit("mails", ("Kinds", ReminderKinds.SealEnds), ("Kinds", ReminderKinds.MeasureDue));
        Assert.Equal((HttpStatusCode.OK, Path), (web.Status, web.Path));
        Assert.Contains("Ihre Auswahl ist gespeichert.", web.Text, StringComparison.Ordinal);
        Assert.Equal([ReminderKinds.MeasureDue, ReminderKinds.SealEnds], Checked(web));
    }

    [Fact]
    public async Task Somebody_may_want_none_at_all_and_all_again()
    {
        using var web = await host.SignInAsync(People.Deputy);
        await web.Get(Path);
        await ChooseAsync(web);
        Assert.Empty(Checked(web));
        await host.ChangeAsync(
            People.Deputy,
            account =>
                Assert.Equal(
                    ReminderKinds.For(Role.NetworkCoordinator),
                    account.Preferences.MailsOff.OrderBy(k =>
                        ReminderKinds.For(Role.NetworkCoordinator).ToList().IndexOf(k)
                    )
                )
        );
        await ChooseAsync(web, [.. ReminderKinds.For(Role.NetworkCoordinator)]);
        Assert.Equal(ReminderKinds.For(Role.NetworkCoordinator), Checked(web));
    }

    [Fact]
    public async Task Only_what_can_reach_somebody_is_offered()
    {
        using var adviser = await host.SignInAsync(People.Adviser);
        await adviser.Get(Path);
        Assert.Equal(ReminderKinds.For(People.Adviser.Role), Checked(adviser));
        Assert.DoesNotContain(ReminderKinds.NetworkConfirmation, Checked(adviser));

        using var auditor = await host.SignInAsync(People.Auditor);
        await auditor.Get(Path);
        Assert.Equal(HttpStatusCode.OK, auditor.Status);
        Assert.Empty(auditor.Page.QuerySelectorAll("main form"));
        Assert.Contains("keine Erinnerungen", auditor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_kind_is_refused_and_nothing_is_changed()
    {
        using var web = await host.SignInAsync(People.Lead);
        await web.Get(Path);
        await web.Submit("mails", ("Kinds", "invented"), ("Kinds", ReminderKinds.SealEnds));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.Contains("Diese Art von E-Mail gibt es nicht", web.Text, StringComparison.Ordinal);
        await web.Get(Path);
        Assert.Equal(ReminderKinds.For(People.Lead.Role), Checked(web));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to()
    {
        using var web = new Web(host.Address);
        await web.Get(Path);
        Assert.Equal("Anmelden", web.Heading);
    }

    /// <summary>As a browser does: what is not checked is not sent.</summary>
    private static async Task ChooseAsync(Web web, params string[] kinds)
    {
        foreach (var box in web.Page.QuerySelectorAll("input[type=checkbox]"))
        {
            box.RemoveAttribute("checked");
        }

        await web.Submit("mails", [.. kinds.Select(kind => ("Kinds", kind))]);
        Assert.Equal(HttpStatusCode.OK, web.Status);
    }

    private static IEnumerable<string> Checked(Web web) =>
        web.Page.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")!);
}

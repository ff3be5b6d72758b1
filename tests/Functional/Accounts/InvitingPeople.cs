using System.Net;
using FluentValidation;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

public sealed class InvitingPeople(AccountHost accounts) : IClassFixture<AccountHost>
{
    private const string Subject = "Ihr Konto bei Schulterschluss";
    private const string Password = "vier Wörter hintereinander weg";

    private ProductHost Host => accounts.Product;

    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_and_signs_in()
    {
        await InviteAsync("new@example.org", "Neu Hier");
        using var web = new Web(Host.Address);
        await web.Get(await accounts.LinkAsync("new@example.org", Subject));
        Assert.Equal(("Willkommen", "Neu Hier"), (web.Heading, web.Fields("accept")["Name"]));
        await web.Submit("accept", ("Name", "Neu Hier-Geblieben"), ("Password", Password));
        Assert.Equal("/sign-in", web.Path);

        await web.Submit("sign-in", ("Email", "new@example.org"), ("Password", Password));
        Assert.Equal("/desk", web.Path);
        await web.Get("/account");
        Assert.Contains("Neu Hier-Geblieben", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signs_in_before_that()
    {
        await InviteAsync("early@example.org");
        using var web = await Host.TrySignInAsync("early@example.org", Password);
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    [Fact]
    public async Task A_link_opens_once()
    {
        await InviteAsync("once@example.org");
        var link = await accounts.LinkAsync("once@example.org", Subject);
        using var first = new Web(Host.Address);
        using var second = new Web(Host.Address);
        await first.Get(link);
        await second.Get(link);
        await first.Submit("accept", ("Password", Password));
        await second.Submit("accept", ("Password", "ein anderes langes Passwort"));
        Assert.Equal(HttpStatusCode.Gone, second.Status);
        await second.Get(link);
        Assert.Equal(HttpStatusCode.Gone, second.Status);
        Assert.Contains("bitten Sie das Programmbüro", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_for_three_days()
    {
        await InviteAsync("late@example.org");
        var link = await accounts.LinkAsync("late@example.org", Subject);
        using var web = new Web(Host.Address);
        Host.Clock.Advance(SignInRules.LinkLength - TimeSpan.FromMinutes(1));
        await web.Get(link);
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await web.Get(link);
        Assert.Equal(HttpStatusCode.Gone, web.Status);
    }

    [Fact]
    public async Task Another_invitation_takes_the_place_of_the_one_before()
    {
        var created = await InviteAsync("again@example.org");
        var link = await accounts.LinkAsync("again@example.org", Subject);
        accounts.ForgetMails();
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Host.SendAsync(People.Administrator, new ResendInvitation(created.Id, created.Version));
        using var web = new Web(Host.Address);
        await web.Get(link);
        Assert.Equal(HttpStatusCode.Gone, web.Status);
        await web.Get(await accounts.LinkAsync("again@example.org", Subject));
        Assert.Equal(HttpStatusCode.OK, web.Status);

        await web.Submit("accept", ("Password", Password));
        var now = (await Host.ReadAsync("again@example.org")).Version;
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            Host.SendAsync(People.Administrator, new ResendInvitation(created.Id, now))
        );
        Assert.Equal("account.not-invited", refused.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?id=nobody&token=x")]
    [InlineData("?id=0190a000-0000-7000-8000-0000000fffff&token=AAAA")]
    public async Task A_made_up_link_opens_nothing(string query)
    {
        using var web = new Web(Host.Address);
        await web.Get($"/invitation{query}");
        Assert.Equal(HttpStatusCode.Gone, web.Status);
        await web.Get($"/password/reset{query}");
        Assert.Equal(HttpStatusCode.Gone, web.Status);
    }

    [Fact]
    public async Task One_link_does_not_do_for_another()
    {
        await InviteAsync("crossed@example.org");
        var link = await accounts.LinkAsync("crossed@example.org", Subject);
        using var web = new Web(Host.Address);
        await web.Get(link.Replace("/invitation", "/password/reset", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Gone, web.Status);
    }

    [Fact]
    public async Task What_is_wrong_with_a_password_is_said_at_the_field_and_nothing_typed_is_lost()
    {
        await InviteAsync("weak@example.org");
        using var web = new Web(Host.Address);
        await web.Get(await accounts.LinkAsync("weak@example.org", Subject));
        await web.Submit("accept", ("Name", "Wer Anders"), ("Password", "kurz"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.Contains(
            "12 Zeichen",
            web.Page.GetElementById("accept-password-error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Wer Anders", web.Fields("accept")["Name"]);
    }

    [Fact]
    public async Task An_address_has_one_account_also_when_two_invite_at_once()
    {
        var invitations = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i => Try(() => InviteAsync(i % 2 == 0 ? "twin@example.org" : "TWIN@example.org")))
        );
        Assert.Single(invitations, refused => refused is null);
        Assert.All(
            invitations.OfType<Exception>(),
            e => Assert.Equal("account.address-taken", ((RefusedException)e).Code)
        );
    }

    [Fact]
    public async Task Who_coordinates_belongs_to_a_network_and_nobody_else_does()
    {
        await Assert.ThrowsAsync<ValidationException>(() =>
            Host.SendAsync(People.Administrator, new InviteAccount("K", "k@example.org", Role.NetworkCoordinator))
        );
        await Assert.ThrowsAsync<ValidationException>(() =>
            Host.SendAsync(
                People.Administrator,
                new InviteAccount("R", "r@example.org", Role.Adviser, NetworkId: People.Berlin)
            )
        );
        await Assert.ThrowsAsync<ValidationException>(() =>
            Host.SendAsync(People.Administrator, new InviteAccount("S", "s@example.org", Role.System))
        );
    }

    [Fact]
    public async Task Mails_come_in_the_language_of_the_person_and_the_outbox_does_not_show_the_link()
    {
        await Host.SendAsync(
            People.Administrator,
            new InviteAccount("Some Body", "english@example.org", Role.Adviser, Language: "en")
        );
        var mail = await accounts.MailAsync("english@example.org", "Your account at Schulterschluss");
        Assert.Contains("Dear Some Body", mail.TextBody, StringComparison.Ordinal);
        var outbox = await Host.As(People.Lead).Get("/api/v1/outbox?recipient=english@example.org");
        Assert.DoesNotContain("token=", outbox.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_administers_invites()
    {
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            Host.SendAsync(People.Lead, new InviteAccount("N", "n@example.org", Role.Adviser))
        );
    }

    private Task<Created> InviteAsync(string email, string name = "Neu Hier") =>
        Host.SendAsync(People.Administrator, new InviteAccount(name, email, Role.Adviser));

    private static async Task<Exception?> Try(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException exception)
        {
            return exception;
        }
    }
}

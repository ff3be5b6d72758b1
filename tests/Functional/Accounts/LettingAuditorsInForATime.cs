using System.Net;
using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Access;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Components.Pages.Administration;

namespace Schulterschluss.Functional.Accounts;

/// <summary>Whoever audits comes for an audit, and that ends.</summary>
public sealed class LettingAuditorsInForATime(AccountHost accounts) : IClassFixture<AccountHost>
{
    private static readonly Person Boss = People.Administrator;

    private ProductHost Host => accounts.Product;

    private DateOnly Today => Host.Clock.Today();

    [Fact]
    public async Task An_auditor_is_invited_up_to_a_day_within_two_years()
    {
        Assert.Equal("account.access-day-missing", await RefusedAsync(Role.Auditor, until: null));
        Assert.Equal("account.access-day-range", await RefusedAsync(Role.Auditor, Today.AddDays(-1)));
        Assert.Equal("account.access-day-range", await RefusedAsync(Role.Auditor, Today.AddMonths(24).AddDays(1)));
        Assert.Null(await RefusedAsync(Role.Auditor, Today));
        Assert.Null(await RefusedAsync(Role.Auditor, Today.AddMonths(24)));
    }

    [Fact]
    public async Task Others_from_outside_may_have_a_day_and_nobody_of_a_side_and_no_administrator()
    {
        Assert.Null(await RefusedAsync(Role.DataProtection, Today.AddDays(1)));
        Assert.Null(await RefusedAsync(Role.MinistryReader, until: null));
        foreach (var role in new[] { Role.OfficeLead, Role.Adviser, Role.Administrator })
        {
            Assert.Equal("account.access-day-of-role", await RefusedAsync(role, Today.AddDays(1)));
        }
    }

    [Fact]
    public async Task The_last_day_counts_and_the_next_one_does_not()
    {
        var auditor = await AuditorAsync("last-day", "2026-12-31");
        SetTime("2026-12-31T09:00Z");
        using var web = await Host.SignInAsync(auditor);
        await web.Get("/account");
        Assert.Contains("Zugang bis 31.12.2026", web.Text, StringComparison.Ordinal);

        // Berlin is an hour ahead in winter.
        SetTime("2026-12-31T16:00Z");
        await web.Get("/partnerships");
        Assert.Equal("/partnerships", web.Path);
        using var late = await SignInAtAsync(auditor, "2026-12-31T22:59Z");
        Assert.Equal("/desk", late.Path);

        SetTime("2026-12-31T23:01Z");
        await late.Get("/partnerships");
        Assert.Equal("Anmelden", late.Heading);
        using var again = await SignInAtAsync(auditor, "2026-12-31T23:02Z");
        Assert.Equal(HttpStatusCode.Forbidden, again.Status);
        Assert.Contains("Ihr Zugang endete am 31.12.2026", again.Text, StringComparison.Ordinal);

        // The reason is for the person alone: without the password the account looks like none.
        using var guessed = await Host.TrySignInAsync(auditor.Email(), "a wrong password");
        Assert.Equal(HttpStatusCode.BadRequest, guessed.Status);
        Assert.DoesNotContain("endete", guessed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_locks_an_ended_account_like_any_other()
    {
        var auditor = await AuditorAsync("guessed", "2026-11-24");
        SetTime("2026-11-25T09:00Z");
        for (var i = 0; i < SignInRules.MaxFailures; i++)
        {
            using var wrong = await Host.TrySignInAsync(auditor.Email(), "a wrong password");
        }

        using var right = await Host.TrySignInAsync(auditor.Email(), Support.Accounts.Password);
        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
    }

    [Fact]
    public async Task A_later_day_lets_the_person_in_again_and_stands_in_the_trail()
    {
        var auditor = await AuditorAsync("extended", "2026-11-24");
        SetTime("2027-01-04T09:00Z");
        using var ended = await Host.TrySignInAsync(auditor.Email(), Support.Accounts.Password);
        Assert.Equal(HttpStatusCode.Forbidden, ended.Status);

        using var web = await Host.SignInAsync(Boss);
        var id = (await Host.ReadAsync(auditor.Email())).Id;
        await web.Get($"{AdministrationSection.Accounts}/{id}");
        Assert.Contains("Der Zugang endete am 24.11.2026", web.Text, StringComparison.Ordinal);
        await web.Submit("role", ("AccessUntil", ""));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.NotNull(web.Page.QuerySelector("#role-accessuntil-error"));
        await web.Submit("role", ("AccessUntil", "2027-03-31"));
        Assert.Contains("Letzter Tag des Kontos festgelegt", web.Text, StringComparison.Ordinal);

        using var back = await Host.SignInAsync(auditor);
        Assert.Equal("/desk", back.Path);
        var change = (await Host.TrailAsync($"event=account_access_limited&thing={id}"))[0];
        Assert.Equal("2027-03-31", (string?)change["data"]!["until"]);
    }

    [Fact]
    public async Task Who_becomes_an_auditor_gets_a_day_and_who_no_longer_is_loses_it()
    {
        var id = (await Host.AccountOfAsync(People.Ministry)).Id;
        await Assert.ThrowsAsync<ValidationException>(() => ChangeAsync(id, Role.Auditor, until: null));
        await ChangeAsync(id, Role.Auditor, Today.AddDays(3));
        Assert.Equal(Today.AddDays(3), (await Host.ReadAsync(People.Ministry.Email())).AccessUntil);
        await ChangeAsync(id, Role.Editor, until: null);
        Assert.Null((await Host.ReadAsync(People.Ministry.Email())).AccessUntil);
    }

    [Fact]
    public async Task An_auditor_of_before_goes_on_and_is_shown_as_a_fault()
    {
        var old = new Person("auditor-of-old", Role.Auditor, Side: null);
        using var auditor = await Host.SignInAsync(old);
        Assert.Equal("/desk", auditor.Path);

        using var web = await Host.SignInAsync(Boss);
        await web.Get("/administration");
        Assert.Contains("ohne das nötige Enddatum: ", web.Text, StringComparison.Ordinal);
        await web.Get($"{AdministrationSection.Accounts}?search={old.Email()}");
        Assert.Contains("Enddatum fehlt", web.Text, StringComparison.Ordinal);
        await web.Get($"{AdministrationSection.Accounts}/{(await Host.ReadAsync(old.Email())).Id}");
        Assert.Contains("Das Enddatum fehlt", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_way_leads_in_after_the_last_day()
    {
        var auditor = await AuditorAsync("other-ways", "2026-11-30");
        SetTime("2026-11-30T09:00Z");
        string calendar;
        using (var web = await Host.SignInAsync(auditor))
        {
            await web.Get("/services/calendar");
            await web.Submit("feed");
            calendar = new Uri(web.Page.QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;
        }

        (await Host.As().Get(calendar)).Expect(HttpStatusCode.OK);
        SetTime("2026-12-01T09:00Z");
        (await Host.As().Get(calendar)).Expect(HttpStatusCode.NotFound);

        // What passkeys, second factors and OpenID providers ask before they let anybody in.
        await using var scope = Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var confirmation = scope.ServiceProvider.GetRequiredService<IUserConfirmation<Account>>();
        Assert.False(await confirmation.IsConfirmedAsync(users, await Host.ReadAsync(auditor.Email())));

        accounts.ForgetMails();
        await Host.SendAsync(Boss, new RequestPasswordReset(auditor.Email()));
        Assert.DoesNotContain(
            (await Host.As(People.Lead).Get($"/api/v1/outbox?recipient={auditor.Email()}")).Json["items"]!.AsArray(),
            mail => (string?)mail!["kind"] == "password-reset"
        );
    }

    [Fact]
    public async Task A_key_for_auditing_has_a_last_day_too()
    {
        var api = Host.As(Boss);
        foreach (var until in new[] { null, $"{Today.AddDays(-1):O}", $"{Today.AddMonths(24).AddDays(1):O}" })
        {
            var answer = (
                await api.Create(Keys.Path, Keys.Body("audit-tool", Role.Auditor, until: until))
            ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
            Assert.Equal(["expiresOn"], answer.Fields);
        }

        var day = Host.Clock.GetUtcNow();
        var (_, _, holder) = await Host.CreateKeyAsync(
            Keys.Body("audit-tool", Role.Auditor, until: $"{Today.AddDays(1):O}")
        );
        Host.Clock.AdjustTime(day.AddDays(1));
        Assert.True(await Host.IsLetInAsync(holder));
        Host.Clock.AdjustTime(day.AddDays(2));
        Assert.False(await Host.IsLetInAsync(holder));
    }

    private async Task<Web> SignInAtAsync(Person person, string instant)
    {
        SetTime(instant);
        return await Host.TrySignInAsync(person.Email(), Support.Accounts.Password);
    }

    private async Task<Person> AuditorAsync(string id, string until)
    {
        var person = new Person(id, Role.Auditor, Side: null);
        await Host.AccountOfAsync(person);
        await using var scope = Host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        var account = await session.Query<Account>().SingleAsync(a => a.ActorId == id, Api.Stop);
        account.AccessUntil = DateOnly.ParseExact(until, "O", System.Globalization.CultureInfo.InvariantCulture);
        session.Update(account);
        await session.SaveChangesAsync(Api.Stop);
        return person;
    }

    private async Task ChangeAsync(Guid id, Role role, DateOnly? until) =>
        await Host.SendAsync(
            Boss,
            new ChangeAccountRole(
                id,
                (await Host.SendAsync(Boss, new GetAccount(id))).Version,
                role,
                AccessUntil: until
            )
        );

    private async Task<string?> RefusedAsync(Role role, DateOnly? until)
    {
        try
        {
            await Host.SendAsync(
                Boss,
                new InviteAccount("Invented", $"{Guid.CreateVersion7():N}@example.org", role, AccessUntil: until)
            );
            return null;
        }
        catch (ValidationException invalid)
        {
            return Assert.Single(invalid.Errors).ErrorCode;
        }
    }

    private void SetTime(string instant) =>
        Host.Clock.AdjustTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}

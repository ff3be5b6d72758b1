using System.Net;
using Schulterschluss.Application.Integration;
using Schulterschluss.Functional.Integration;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Components.Pages.Administration;

namespace Schulterschluss.Functional.Administration;

/// <summary>The outbox by hand of the pages.</summary>
public sealed class LookingAfterMails(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Page = AdministrationSection.Outbox;

    [Fact]
    public async Task A_dead_letter_is_sent_again_by_its_page()
    {
        var id = await FailAsync("again@example.org");
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get($"{Page}?status=Failed&recipient=again@example.org");
        await web.Get(web.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!);
        Assert.Equal($"{Page}/{id}", web.Path);
        Assert.Contains("550 unknown", web.Text, StringComparison.Ordinal);
        Assert.Contains("schön, dass Sie dabei sind", web.Text, StringComparison.Ordinal);
        await web.Submit("retry");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        await host.UntilAsync("again@example.org", "Sent");
    }

    [Fact]
    public async Task All_dead_letters_of_a_filter_are_sent_again_and_no_others()
    {
        await FailAsync("one@example.org", kind: "first-kind");
        await FailAsync("two@example.org", kind: "first-kind");
        await FailAsync("three@example.org", kind: "second-kind");
        using var web = await host.SignInAsync(People.Lead);
        await web.Get($"{Page}?kind=first-kind");
        await web.Submit("retry");
        Assert.Equal((HttpStatusCode.OK, $"{Page}?kind=first-kind"), (web.Status, web.Path));
        await host.UntilAsync("one@example.org", "Sent");
        await host.UntilAsync("two@example.org", "Sent");
        Assert.Equal("Failed", (string?)(await host.OnlyMailToAsync("three@example.org"))["status"]);
    }

    [Fact]
    public async Task A_program_may_send_them_again_too()
    {
        await FailAsync("four@example.org", kind: "third-kind");
        var path = $"{Mails.Path}/retry";
        (await host.As(People.Auditor).Send(HttpMethod.Post, path, new { kind = "third-kind" })).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await host.As(People.Lead).Send(HttpMethod.Post, path, new { kind = "Third Kind" })).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        foreach (var expected in new[] { 1, 0 })
        {
            var answer = await host.As(People.Lead).Send(HttpMethod.Post, path, new { kind = "third-kind" });
            Assert.Equal(expected, (int)answer.Expect(HttpStatusCode.OK).Json["retried"]!);
        }
    }

    [Fact]
    public async Task What_opens_a_door_is_shown_to_nobody_and_what_is_discarded_is_gone()
    {
        var id = await FailAsync("secret@example.org", isConfidential: true);
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get($"{Page}/{id}");
        Assert.DoesNotContain("schön, dass Sie dabei sind", web.Text, StringComparison.Ordinal);
        await web.Submit("discard");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.Contains("Verworfen", web.Text, StringComparison.Ordinal);
        Assert.Null(web.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Who_only_reads_changes_nothing()
    {
        var id = await FailAsync("read@example.org");
        using var web = await host.SignInAsync(People.DataProtection);
        foreach (var page in new[] { $"{Page}?status=Failed", $"{Page}/{id}" })
        {
            await web.Get(page);
            Assert.Equal(HttpStatusCode.OK, web.Status);
            Assert.Null(web.Page.QuerySelector("main form[method=post]"));
        }
    }

    [Theory]
    [InlineData("status=nope")]
    [InlineData("kind=Not%20a%20kind")]
    [InlineData("recipient=nobody")]
    [InlineData("cursor=nope")]
    public async Task What_cannot_be_asked_is_refused(string query)
    {
        using var web = await host.SignInAsync(People.Administrator);
        await web.Get($"{Page}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
    }

    private async Task<Guid> FailAsync(string recipient, string kind = "invitation", bool isConfidential = false)
    {
        var mail = Mails.To(recipient, isConfidential: isConfidential);
        var dead = new OutboxMail
        {
            Id = Guid.CreateVersion7(host.Clock.GetUtcNow()),
            Recipient = mail.To,
            Subject = mail.Subject,
            Text = mail.Text,
            Kind = kind,
            IsConfidential = isConfidential,
            CreatedAt = host.Clock.GetUtcNow(),
        }.GivenUp("550 unknown");
        await host.WriteAsync(session =>
        {
            session.Insert(dead);
            return Task.CompletedTask;
        });
        return dead.Id;
    }
}

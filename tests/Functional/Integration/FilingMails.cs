using System.Net;
using MimeKit;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Integration;

/// <summary>Without a mail server, and what the administration sees of the outbox.</summary>
public sealed class FilingMails(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Every_mail_becomes_a_file_that_mail_programs_open()
    {
        await host.PostAsync(Mails.To("file@network.example.org", "Ein schöner Betreff mit Umlauten"));
        var row = await host.UntilAsync("file@network.example.org", "Sent");

        var file = Assert.Single(
            Directory.GetFiles(host.Mails),
            f => f.Contains($"{(Guid)row["id"]!:N}", StringComparison.Ordinal)
        );
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        var message = await MimeMessage.LoadAsync(file, Api.Stop);
        Assert.Equal(
            ("Ein schöner Betreff mit Umlauten", "file@network.example.org", "Schulterschluss"),
            (message.Subject, message.To.Mailboxes.Single().Address, message.From.Mailboxes.Single().Name)
        );
        Assert.Equal((DateTimeOffset)row["createdAt"]!, message.Date, TimeSpan.FromSeconds(1));
        Assert.Contains("schön, dass", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_files_sort_by_time()
    {
        await host.PostAsync(Mails.To("first@network.example.org"));
        await host.UntilAsync("first@network.example.org", "Sent");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.PostAsync(Mails.To("second@network.example.org"));
        await host.UntilAsync("second@network.example.org", "Sent");

        List<string> recipients = [];
        foreach (var file in Directory.GetFiles(host.Mails).Order(StringComparer.Ordinal))
        {
            recipients.Add((await MimeMessage.LoadAsync(file, Api.Stop)).To.Mailboxes.Single().Address);
        }

        Assert.True(recipients.IndexOf("first@network.example.org") < recipients.IndexOf("second@network.example.org"));
    }

    [Fact]
    public async Task The_outbox_is_read_page_by_page_and_by_kind()
    {
        await host.PostAsync(
            Enumerable.Range(0, 5).Select(i => Mails.To($"page-{i}@network.example.org") with { Kind = "page-test" })
        );
        var first = (await host.As(People.Auditor).Get($"{Mails.Path}?kind=page-test&limit=3")).Expect(
            HttpStatusCode.OK
        );
        var second = (
            await host.As(People.Auditor).Get($"{Mails.Path}?kind=page-test&limit=3&cursor={first.Json["nextCursor"]}")
        ).Expect(HttpStatusCode.OK);

        var items = first.Json["items"]!.AsArray().Concat(second.Json["items"]!.AsArray()).ToList();
        Assert.Equal(5, items.Select(i => (string?)i!["recipient"]).Distinct().Count());
        Assert.Null(second.Json["nextCursor"]);
        Assert.All(items, item => Assert.Null(item!["text"]));
        Assert.Single(await host.OutboxAsync("recipient=PAGE-1@network.example.org"));
        (await host.As(People.Lead).Get($"{Mails.Path}?kind=No%20kind")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
    }

    [Fact]
    public async Task Only_the_lead_decides_and_only_few_read()
    {
        await host.PostAsync(Mails.To("rights@network.example.org"));
        var path = $"{Mails.Path}/{(await host.UntilAsync("rights@network.example.org", "Sent"))["id"]}";
        var etag = (await host.As(People.Auditor).Get(path)).Expect(HttpStatusCode.OK).ETag;

        (await host.As(People.Adviser).Get(Mails.Path)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        (await host.As(People.Coordinator).Get(path)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
        (await host.As(People.Auditor).Post($"{path}/retry", etag)).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await host.As(People.Lead).Post($"{path}/retry", etag: null)).ExpectProblem(
            HttpStatusCode.PreconditionRequired,
            "if-match-missing"
        );
        (await host.As(People.Lead).Get($"{Mails.Path}/{Guid.CreateVersion7()}")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }
}

using System.Globalization;
using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Jobs;

namespace Schulterschluss.Functional.Integration;

public sealed class SendingMails : IClassFixture<MailingHost>
{
    private readonly MailServer server;
    private readonly ProductHost host;

    /// <summary>Of this test alone: the outbox is that of the whole class.</summary>
    private readonly string reader = $"{Guid.CreateVersion7():N}@network.example.org";

    public SendingMails(MailingHost mailing)
    {
        (server, host) = (mailing.Server, mailing.Product);
        server.Forget();
    }

    [Fact]
    public async Task A_mail_goes_out_as_soon_as_its_change_is_committed()
    {
        await host.PostAsync(Mails.To(reader, "Schöne Grüße aus dem Programmbüro"));

        var message = await server.NextAsync();
        Assert.Equal(
            ("Programmbüro", "office@programme.example.org", reader, "Schöne Grüße aus dem Programmbüro"),
            (
                message.From.Mailboxes.Single().Name,
                message.From.Mailboxes.Single().Address,
                message.To.Mailboxes.Single().Address,
                message.Subject
            )
        );
        Assert.Equal("Guten Tag,\n\nschön, dass Sie dabei sind.", message.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);

        var row = await host.UntilAsync(reader, "Sent");
        Assert.Equal($"{(Guid)row["id"]!:N}@programme.example.org", message.MessageId);
        Assert.Equal((1, null), ((int)row["attempts"]!, (string?)row["nextAttemptAt"]));
        Assert.NotNull(row["sentAt"]);
        Assert.Null(row["text"]);
        var read = (await host.As(People.Lead).Get($"{Mails.Path}/{row["id"]}")).Expect(HttpStatusCode.OK);
        Assert.StartsWith("Guten Tag", (string?)read.Json["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_mail()
    {
        var id = Guid.CreateVersion7();
        await host.WriteAsync(session =>
        {
            session.Record(Network.Draft(id, Register.Profile("Invented network"), lastConfirmedOn: null));
            return Task.CompletedTask;
        });

        await Assert.ThrowsAnyAsync<Exception>(() =>
            host.WriteAsync(async late =>
            {
                var network = await late.GetAsync<Network>(id, Api.Stop);
                await host.WriteAsync(async early =>
                {
                    var faster = await early.GetAsync<Network>(id, Api.Stop);
                    faster.ChangeProfile(Register.Profile("Renamed first"));
                    early.Record(faster);
                });
                network.ChangeProfile(Register.Profile("Renamed second"));
                late.Record(network);
                late.Post(Mails.To(reader), host.Clock);
                await late.PostOnceAsync(Mails.To(reader), $"renamed/{reader}", host.Clock, Api.Stop);
            })
        );

        Assert.Empty(await host.OutboxAsync($"recipient={reader}"));
        Assert.Equal(0, server.Attempts);
    }

    [Fact]
    public async Task Twenty_writers_at_once_post_one_mail_for_one_occasion_and_keep_their_changes()
    {
        var ids = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        var posted = await Task.WhenAll(
            ids.Select(async id =>
            {
                var isPosted = false;
                await host.WriteAsync(async session =>
                {
                    session.Record(Network.Draft(id, Register.Profile($"Network {id}"), lastConfirmedOn: null));
                    isPosted = await session.PostOnceAsync(
                        Mails.To(reader),
                        $"reminder/{reader}",
                        host.Clock,
                        Api.Stop
                    );
                    Assert.False(
                        await session.PostOnceAsync(Mails.To(reader), $"reminder/{reader}", host.Clock, Api.Stop)
                    );
                });
                return isPosted;
            })
        );

        Assert.Single(posted, isPosted => isPosted);
        await server.NextAsync();
        Assert.Equal(1, (int)(await host.UntilAsync(reader, "Sent"))["attempts"]!);
        Assert.False(server.HasMore);
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Equal(20, (await session.LoadManyAsync<Network>(Api.Stop, ids)).Count);
    }

    [Fact]
    public async Task A_writer_that_does_not_ask_is_stopped_by_the_database()
    {
        await host.WriteAsync(session =>
            session.PostOnceAsync(Mails.To(reader), $"reminder/{reader}", host.Clock, Api.Stop)
        );
        await Assert.ThrowsAnyAsync<Exception>(() =>
            host.WriteAsync(session =>
            {
                session.Insert(new OutboxMail { Id = Guid.CreateVersion7(), Occasion = $"reminder/{reader}" });
                return Task.CompletedTask;
            })
        );
        await host.UntilAsync(reader, "Sent");
    }

    [Fact]
    public async Task What_the_receiver_refuses_for_now_is_tried_again_as_the_same_mail()
    {
        server.RefuseNext(451);
        server.RefuseNext(451);
        await host.PostAsync(Mails.To(reader));

        var row = await host.UntilAsync(reader, "Sent");

        Assert.Equal((3, 3), (server.Attempts, (int)row["attempts"]!));
        Assert.Equal($"{(Guid)row["id"]!:N}@programme.example.org", (await server.NextAsync()).MessageId);
        Assert.False(server.HasMore);
        // It waited a minute, and then two.
        Assert.True((DateTimeOffset)row["sentAt"]! >= (DateTimeOffset)row["createdAt"]! + TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_dead_letter_is_sent_again_by_the_lead()
    {
        for (var i = 0; i < MailingHost.MaxAttempts; i++)
        {
            server.RefuseNext(451);
        }

        await host.PostAsync(Mails.To(reader));
        var row = await host.UntilAsync(reader, "Failed");
        Assert.Equal((MailingHost.MaxAttempts, MailingHost.MaxAttempts), (server.Attempts, (int)row["attempts"]!));
        Assert.Contains("Not now", (string?)row["lastError"], StringComparison.Ordinal);
        var path = $"{Mails.Path}/{row["id"]}";
        var etag = (await host.As(People.Lead).Get(path)).ETag;
        (await host.As(People.Lead).Post($"{path}/retry", "\"00000000-0000-0000-0000-000000000001\"")).ExpectProblem(
            HttpStatusCode.PreconditionFailed,
            "stale-version"
        );

        (await host.As(People.Lead).Post($"{path}/retry", etag)).Expect(HttpStatusCode.NoContent);

        await server.NextAsync();
        Assert.Equal(1, (int)(await host.UntilAsync(reader, "Sent"))["attempts"]!);
        var sent = await host.As(People.Lead).Get(path);
        Assert.Equal("Invented lead", (string?)sent.Json["handledByName"]);
        (await host.As(People.Lead).Post($"{path}/retry", sent.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "mail.not-failed"
        );
        (await host.As(People.Lead).Post($"{path}/discard", sent.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "mail.on-its-way"
        );
    }

    [Fact]
    public async Task What_the_receiver_will_never_take_is_a_dead_letter_at_once_and_can_be_discarded()
    {
        server.RefuseNext(554);
        await host.PostAsync(Mails.To(reader));
        var row = await host.UntilAsync(reader, "Failed");
        Assert.Equal(1, server.Attempts);

        var path = $"{Mails.Path}/{row["id"]}";
        var discarded = (
            await host.As(People.Lead).Post($"{path}/discard", (await host.As(People.Lead).Get(path)).ETag)
        ).Expect(HttpStatusCode.NoContent);
        Assert.Equal(
            discarded.ETag,
            (await host.As(People.Lead).Post($"{path}/discard", discarded.ETag)).Expect(HttpStatusCode.NoContent).ETag
        );

        var read = (await host.As(People.Lead).Get(path)).Json;
        Assert.Equal(("Discarded", null), ((string?)read["status"], (string?)read["text"]));
    }

    [Fact]
    public async Task While_the_server_is_away_mails_wait()
    {
        await server.StopAsync();
        await host.PostAsync(Mails.To(reader), Mails.To($"another-{reader}"));
        await host.UntilAsync(reader, "Waiting");
        await server.StartAsync();

        await host.UntilAsync(reader, "Sent");
        await host.UntilAsync($"another-{reader}", "Sent");
    }

    [Fact]
    public async Task After_the_database_was_away_mails_go_out_again()
    {
        await host.CutConnectionsAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.As(People.Lead).Get(Mails.Path)));
        await host.PostAsync(Mails.To(reader));

        await host.UntilAsync(reader, "Sent");
    }

    [Fact]
    public async Task The_mail_of_a_host_that_ended_while_sending_is_due_again()
    {
        var now = host.Clock.GetUtcNow();
        var orphan = new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            Recipient = reader,
            Text = "",
            CreatedAt = now,
        }.Claimed(now.AddMinutes(2));
        var spent = orphan with { Id = Guid.CreateVersion7(now), Attempts = MailingHost.MaxAttempts };
        await host.WriteAsync(session =>
        {
            session.Insert(orphan, spent);
            return Task.CompletedTask;
        });
        await host.PostAsync(Mails.To($"another-{reader}"));
        Assert.Equal($"another-{reader}", (await server.NextAsync()).To.Mailboxes.Single().Address);
        Assert.False(server.HasMore);

        host.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(reader, (await server.NextAsync()).To.Mailboxes.Single().Address);
        // The other one had no attempt left.
        await host.UntilAsync($"recipient={reader}&status=Sent", mail => (Guid)mail["id"]! == orphan.Id);
        await host.UntilAsync($"recipient={reader}&status=Failed", mail => (Guid)mail["id"]! == spent.Id);
        Assert.False(server.HasMore);
    }

    [Fact]
    public async Task Two_hosts_share_the_work_and_send_nothing_twice()
    {
        await using var other = await host.BesideAsync();
        var readers = Enumerable.Range(0, 40).Select(i => $"{i}-{reader}").ToList();
        await Task.WhenAll(readers.Select((reader, i) => (i % 2 == 0 ? host : other).PostAsync(Mails.To(reader))));

        List<string> received = [];
        for (var i = 0; i < readers.Count; i++)
        {
            received.Add((await server.NextAsync()).To.Mailboxes.Single().Address);
        }

        await host.UntilAsync(received[^1], "Sent");

        Assert.Equal(readers.Order(StringComparer.Ordinal), received.Order(StringComparer.Ordinal));
        Assert.False(server.HasMore);
    }

    [Fact]
    public async Task Nothing_that_people_typed_becomes_a_header()
    {
        var smuggled = $"{reader}\r\nBcc: smuggled@example.org";
        await host.PostAsync(Mails.To(smuggled), Mails.To(reader, "Hello\r\nBcc: smuggled@example.org\r\n\r\nbody"));

        var message = await server.NextAsync();

        Assert.Equal("Hello Bcc: smuggled@example.org body", message.Subject);
        Assert.Equal([reader], message.GetRecipients().Select(r => r.Address));
        await host.UntilAsync("status=Failed", mail => (string?)mail["recipient"] == smuggled);
        Assert.Equal(1, server.Attempts);
    }

    [Fact]
    public async Task A_text_that_opens_a_door_is_shown_to_nobody_and_gone_once_it_is_sent()
    {
        server.RefuseNext(451);
        await host.PostAsync(Mails.To(reader, isConfidential: true));
        var path = $"{Mails.Path}/{(await host.OnlyMailToAsync(reader))["id"]}";
        Assert.Null((await host.As(People.Lead).Get(path)).Expect(HttpStatusCode.OK).Json["text"]);

        await host.UntilAsync(reader, "Sent");

        Assert.StartsWith("Guten Tag", (await server.NextAsync()).TextBody, StringComparison.Ordinal);
        Assert.Null((await StoredAsync(path)).Text);
    }

    [Fact]
    public async Task The_text_of_a_mail_is_forgotten_after_thirty_days()
    {
        await host.PostAsync(Mails.To(reader));
        var path = $"{Mails.Path}/{(await host.UntilAsync(reader, "Sent"))["id"]}";
        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddDays(29));
        await CatchUpAsync();
        Assert.NotNull((await StoredAsync(path)).Text);

        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddDays(2));
        await CatchUpAsync();

        var stored = await StoredAsync(path);
        Assert.Equal((null, MailStatus.Sent, "Einladung"), (stored.Text, stored.Status, stored.Subject));
    }

    private Task CatchUpAsync() =>
        DailyCatchUp.RunAsync(host.Services.GetRequiredService<IServiceScopeFactory>(), Api.Stop);

    private async Task<OutboxMail> StoredAsync(string path)
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return (await session.LoadAsync<OutboxMail>(Guid.Parse(path.Split('/')[^1]), Api.Stop))!;
    }
}

using System.Globalization;
using MimeKit;
using Schulterschluss.Application.Integration;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Functional.Integration;
using Schulterschluss.Functional.Support;
using Case = Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Reminders;

/// <summary>Seal, measures, reports and signatures, walked through time; somebody is told once, and nobody else's business.</summary>
public sealed class RemindingOfPartnerships(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_seal_that_ends_is_told_three_months_a_month_and_a_week_before()
    {
        var story = await SealedAsync();
        await WalkAsync(("2019-10-30", 0), ("2019-10-31", 1), ("2019-11-30", 1));
        await WalkAsync(("2019-12-30", 1), ("2019-12-31", 2), ("2020-01-23", 2));
        await WalkAsync(("2020-01-24", 3), ("2020-01-31", 3), ("2020-02-01", 3));

        var first = (await SealMailsAsync(story.Coordinator, story))[0];
        Assert.Equal($"Ihr Siegel {await NumberAsync(story)} endet am 31. Januar 2020", first.Subject);
        Assert.StartsWith($"Guten Tag Invented {story.Coordinator.Id},", first.Text!, StringComparison.Ordinal);
        Assert.Contains($"\n{host.Address}partnerships/{story.Id}#seal\n", first.Text!, StringComparison.Ordinal);
        Assert.EndsWith($"{host.Address}account/mails", first.Text!.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(3, (await SealMailsAsync(People.Adviser, story)).Count);
        Assert.Empty(await SealMailsAsync(People.Lead, story));
        Assert.DoesNotContain(await host.MailsAsync(), m => m.Recipient == People.Stranger.Email());

        async Task WalkAsync(params (string Day, int Told)[] days)
        {
            foreach (var (day, told) in days)
            {
                await host.RemindOnAsync(day);
                await host.RemindAsync();
                Assert.Equal((day, told), (day, (await SealMailsAsync(story.Coordinator, story)).Count));
            }
        }
    }

    [Fact]
    public async Task After_a_long_time_without_a_run_there_is_one_mail_and_no_flood()
    {
        var story = await SealedAsync();
        await host.RemindOnAsync("2020-01-20");
        var late = Assert.Single(await SealMailsAsync(story.Coordinator, story));
        Assert.EndsWith("1-month", StepOf(late), StringComparison.Ordinal);

        await host.RemindOnAsync("2020-03-10");
        var mails = await SealMailsAsync(story.Coordinator, story);
        Assert.Equal(2, mails.Count);
        Assert.EndsWith("ist abgelaufen", mails[1].Subject, StringComparison.Ordinal);
        await host.RemindOnAsync("2020-06-01");
        Assert.Equal(2, (await SealMailsAsync(story.Coordinator, story)).Count);
    }

    [Fact]
    public async Task A_renewed_seal_is_told_of_before_its_new_end()
    {
        var story = await SealedAsync();
        await host.RemindOnAsync("2019-11-01");
        await story.DoneAsync(
            story.Coordinator,
            "seal/request-renewal",
            new { improvementAreas = new[] { "Results", "Young firms", "Funding" } }
        );
        await host.RemindOnAsync("2019-12-31");
        var mails = await SealMailsAsync(story.Coordinator, story);
        Assert.EndsWith("Die Verlängerung ist noch offen", mails[1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_is_told_before_it_is_due_and_once_it_is_overdue_to_the_side_that_promised_it()
    {
        var story = await ActiveAsync();
        await host.RemindOnAsync("2017-06-15");
        Assert.Empty(await host.MailsToAsync(story.Coordinator, story.Id));

        await host.RemindOnAsync("2017-06-16");
        var due = Assert.Single(await host.MailsToAsync(story.Coordinator, story.Id));
        Assert.Equal(ReminderKinds.MeasureDue, due.Kind);
        Assert.Contains("Invented measure m2", due.Text!, StringComparison.Ordinal);
        await host.RemindOnAsync("2017-06-30");
        Assert.Single(await host.MailsToAsync(story.Coordinator, story.Id));

        await host.RemindOnAsync("2017-07-01");
        await host.RemindOnAsync("2017-09-30");
        Assert.Equal(
            [ReminderKinds.MeasureDue, ReminderKinds.MeasureOverdue],
            (await host.MailsToAsync(story.Coordinator, story.Id)).Select(m => m.Kind)
        );
        var workshop = Assert.Single(await host.MailsToAsync(People.Adviser, story.Id));
        Assert.Contains($"Invented measure {Case.Workshop}", workshop.Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_is_done_is_not_told()
    {
        var story = await ActiveAsync();
        await story.ReportAsync("m2", "Fulfilled");
        await host.RemindOnAsync("2017-07-01");
        Assert.Empty(await host.MailsToAsync(story.Coordinator, story.Id));
    }

    [Fact]
    public async Task A_progress_report_is_told_when_it_can_be_filed_a_week_before_it_is_due_and_when_it_is_overdue()
    {
        var story = await ActiveAsync();
        foreach (
            var (day, told) in new[] { ("2018-01-08", 0), ("2018-01-09", 1), ("2018-02-02", 2), ("2018-02-09", 2) }
        )
        {
            await host.RemindOnAsync(day);
            Assert.Equal(
                (day, told),
                (day, (await host.MailsToAsync(story.Coordinator, story.Id, ReminderKinds.ProgressReportDue)).Count)
            );
        }

        await host.RemindOnAsync("2018-02-10");
        Assert.Single(await host.MailsToAsync(story.Coordinator, story.Id, ReminderKinds.ProgressReportOverdue));
        Assert.Single(await host.MailsToAsync(People.Adviser, story.Id, ReminderKinds.ProgressReportOverdue));
        Assert.Empty(await host.MailsToAsync(People.Adviser, story.Id, ReminderKinds.ProgressReportDue));
    }

    [Fact]
    public async Task A_missing_signature_is_told_to_those_who_can_give_it_and_not_to_who_has_signed()
    {
        var story = await Case.AwaitingSignaturesAsync(host);
        await host.AccountsAsync(story.Coordinator);
        await host.RemindAsync();
        await host.RemindAsync();
        Assert.Single(await SignatureMailsAsync(story.Coordinator));
        Assert.Single(await SignatureMailsAsync(People.Lead));
        Assert.Empty(await SignatureMailsAsync(People.Adviser));

        await story.DoneAsync(story.Coordinator, "sign", new { capacity = "Coordinator" });
        await host.RemindOnAsync("2017-01-23");
        Assert.Single(await SignatureMailsAsync(story.Coordinator));
        Assert.Equal(2, (await SignatureMailsAsync(People.Lead)).Count);

        // A changed text needs a new signature, and says so.
        var changed = Case.Text("Both sides work together in trust and meet every quarter.");
        (await story.PutAsync(People.Adviser, "declaration", changed)).Expect(System.Net.HttpStatusCode.NoContent);
        await host.RemindAsync();
        Assert.Equal(2, (await SignatureMailsAsync(story.Coordinator)).Count);

        Task<IReadOnlyList<OutboxMail>> SignatureMailsAsync(Person person) =>
            host.MailsToAsync(person, story.Id, ReminderKinds.SignatureMissing);
    }

    [Fact]
    public async Task Who_switched_a_kind_off_or_is_locked_out_gets_none_and_their_deputy_does()
    {
        var story = await SealedAsync();
        var deputy = story.Coordinator with { Id = $"{story.Coordinator.Id}-deputy" };
        var gone = story.Coordinator with { Id = $"{story.Coordinator.Id}-gone" };
        await host.ChangeAsync(gone, account => account.DisabledAt = host.Clock.GetUtcNow());
        await host.AccountOfAsync(deputy);
        await host.ChangeAsync(
            story.Coordinator,
            account => account.Preferences = account.Preferences with { MailsOff = [ReminderKinds.SealEnds] }
        );

        await host.RemindOnAsync("2019-10-31");
        Assert.Empty(await SealMailsAsync(story.Coordinator, story));
        Assert.Empty(await SealMailsAsync(gone, story));
        Assert.Single(await SealMailsAsync(deputy, story));
        Assert.NotEmpty(await host.MailsToAsync(story.Coordinator, story.Id, ReminderKinds.MeasureOverdue));
    }

    [Fact]
    public async Task Where_nobody_leads_the_case_any_more_the_heads_are_told()
    {
        var story = await SealedAsync();
        await host.ChangeAsync(People.Adviser, account => account.DisabledAt = host.Clock.GetUtcNow());
        try
        {
            await host.RemindOnAsync("2019-10-31");
            Assert.Single(await SealMailsAsync(People.Lead, story));
            Assert.Empty(await SealMailsAsync(People.Adviser, story));
        }
        finally
        {
            await host.ChangeAsync(People.Adviser, account => account.DisabledAt = null);
        }
    }

    [Fact]
    public async Task A_mail_speaks_the_language_of_its_reader_and_becomes_a_file()
    {
        var story = await ActiveAsync();
        await host.ChangeAsync(story.Coordinator, account => account.Language = "en");
        await host.RemindOnAsync("2017-06-16");
        var mail = Assert.Single(await host.MailsToAsync(story.Coordinator, story.Id));
        Assert.Equal($"Due by 30 June 2017: Invented measure m2 ({story.NetworkName})", mail.Subject);

        await host.UntilAsync(story.Coordinator.Email(), "Sent");
        var file = Directory.GetFiles(host.Mails).Single(f => f.Contains($"{mail.Id:N}", StringComparison.Ordinal));
        var message = await MimeMessage.LoadAsync(file, Api.Stop);
        Assert.Equal(mail.Subject, message.Subject);
        Assert.EndsWith("/account/mails", message.TextBody!.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_to_the_public_address()
    {
        var story = await ActiveAsync();
        host.Settings["Site:Address"] = "https://programme.example.org/";
        try
        {
            await using var behindProxy = await host.BesideAsync();
            host.SetDay("2017-06-16");
            behindProxy.SetDay("2017-06-16");
            await behindProxy.RemindAsync();
            // The host beside may have been faster, with its own address.
            var mail = Assert.Single(await host.MailsToAsync(story.Coordinator, story.Id));
            Assert.Matches(
                $@"\n(https://programme\.example\.org|http://[^/]+)/partnerships/{story.Id}#measures\n",
                mail.Text!
            );
        }
        finally
        {
            host.Settings.Remove("Site:Address");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whenever_two_hosts_run_nobody_is_told_twice_and_everybody_is_told(int seed)
    {
        var story = await SealedAsync();
        await using var other = await host.BesideAsync();
        var random = new Random(seed);
        var day = host.Clock.GetUtcNow().UtcDateTime;
        var before = (await host.MailsAsync()).Count;
        var posted = 0;
        while (day.Year < 2021)
        {
            day = day.AddDays(random.Next(1, 50));
            var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            host.SetDay(today);
            other.SetDay(today);
            posted += (
                await Task.WhenAll(host.RemindAsync(), other.RemindAsync(), host.RemindAsync(), other.RemindAsync())
            ).Sum();
            Assert.Equal(0, await other.RemindAsync());
        }

        var mails = await host.MailsToAsync(story.Coordinator, story.Id);
        Assert.True(posted <= (await host.MailsAsync()).Count - before);
        Assert.Distinct(mails.Select(m => m.Occasion));
        Assert.Distinct(mails.Select(m => (m.Kind, m.Text, m.CreatedAt)));
        // One of a thing a day: no flood after a long while.
        Assert.Distinct(
            mails.Select(m =>
                (m.CreatedAt.Date, m.Occasion![..m.Occasion!.IndexOf(StepOf(m)[^3..], StringComparison.Ordinal)])
            )
        );
        Assert.Equal(4, mails.Count(m => m.Kind == ReminderKinds.MeasureOverdue));
        Assert.InRange(mails.Count(m => m.Kind == ReminderKinds.SealEnds), 1, 3);
        Assert.Contains(
            mails,
            m => m.Kind == ReminderKinds.SealEnds && m.Occasion!.Contains("7-days", StringComparison.Ordinal)
        );
        Assert.Equal(2, mails.Count(m => m.Kind == ReminderKinds.ProgressReportOverdue));
        Assert.DoesNotContain(await host.MailsAsync(), m => m.Recipient == People.Stranger.Email());
    }

    private async Task<Case> ActiveAsync()
    {
        var story = await Case.ActiveAsync(host);
        await host.AccountsAsync(story.Coordinator);
        return story;
    }

    private async Task<Case> SealedAsync()
    {
        var story = await Case.SealedAsync(host);
        await host.AccountsAsync(story.Coordinator);
        return story;
    }

    private Task<IReadOnlyList<OutboxMail>> SealMailsAsync(Person person, Case story) =>
        host.MailsToAsync(person, story.Id, ReminderKinds.SealEnds);

    private static async Task<string> NumberAsync(Case story) => (string)(await story.ReadAsync())["seal"]!["number"]!;

    /// <summary>An occasion ends with the step and the reader.</summary>
    private static string StepOf(OutboxMail mail) => mail.Occasion![..mail.Occasion!.LastIndexOf('/')];
}

using Schulterschluss.Application.Reminders;
using Schulterschluss.Functional.Reporting;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Reminders;

/// <summary>Reports to the ministry that are due: those who write them hear of it in time, and once when it is too late.</summary>
public sealed class RemindingOfReports(ReportingProgramme programme) : IClassFixture<ReportingProgramme>
{
    [Fact]
    public async Task Two_weeks_and_three_days_before_and_once_on_the_day_after()
    {
        var host = programme.Host;
        await host.AccountOfAsync(People.Controller);
        // The report on the second quarter is due on 30 July.
        foreach (
            var day in new[] { "2017-07-15", "2017-07-16", "2017-07-27", "2017-07-28", "2017-07-31", "2017-08-01" }
        )
        {
            await host.RemindOnAsync(day);
            await host.RemindOnAsync(day);
        }

        var mails = (await host.MailsAsync())
            .Where(mail => mail.Recipient == People.Controller.Email())
            .Where(mail => mail.Occasion!.Contains("QuarterlyStatus/2017-04-01", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            [ReminderKinds.ReportDue, ReminderKinds.ReportDue, ReminderKinds.ReportOverdue],
            mails.Select(mail => mail.Kind)
        );
        Assert.All(mails, mail => Assert.Contains("2. Quartal 2017", mail.Subject, StringComparison.Ordinal));
    }
}

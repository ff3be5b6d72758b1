using System.Globalization;
using System.Resources;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Application.Reminders;

/// <summary>Reminders in the language of their reader, not in that of a request: there is none.</summary>
internal static class ReminderTexts
{
    private const string ChoicePath = "/account/mails";
    private static readonly ResourceManager Texts = new(typeof(ReminderTexts));

    public static Mail MailTo(Account account, Reminder reminder, ISiteAddress site)
    {
        var culture = CultureInfo.GetCultureInfo(account.Language == "de" ? "de-DE" : "en-GB");
        string Say(string key, params IEnumerable<object> arguments) =>
            string.Format(culture, Texts.GetString(key, culture)!, [.. arguments]);

        var text = Say(
            "mail",
            account.Name,
            Say($"{reminder.Words}.text", reminder.Arguments),
            site.Of(reminder.Path),
            site.Of(ChoicePath)
        );
        return new(account.Email, Say($"{reminder.Words}.subject", reminder.Arguments), text, reminder.Kind);
    }
}

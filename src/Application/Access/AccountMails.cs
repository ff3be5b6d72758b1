using System.Globalization;
using System.Resources;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Application.Access;

/// <summary>What is written to people about their account, in the language that they have chosen.</summary>
internal static class AccountMails
{
    private static readonly ResourceManager Texts = new(
        "Schulterschluss.Application.Access.AccountMails",
        typeof(AccountMails).Assembly
    );

    public static Mail Invitation(Account account, IAccountLinks links, TimeProvider clock) =>
        Linked(account, "invitation", links.To(AccountLink.Invitation, account), clock);

    public static Mail PasswordReset(Account account, IAccountLinks links, TimeProvider clock) =>
        Linked(account, "password-reset", links.To(AccountLink.PasswordReset, account), clock);

    /// <summary>So that whoever did not do it learns of it.</summary>
    public static Mail PasswordChanged(Account account, ISiteAddress site) =>
        Written(account, "password-changed", isConfidential: false, account.Name, site.Of("/password"));

    private static Mail Linked(Account account, string kind, Uri link, TimeProvider clock)
    {
        var until = TimeZoneInfo.ConvertTime(clock.GetUtcNow() + SignInRules.LinkLength, Time.Berlin);
        return Written(account, kind, isConfidential: true, account.Name, link, until);
    }

    private static Mail Written(Account account, string kind, bool isConfidential, params object[] arguments)
    {
        var language = CultureInfo.GetCultureInfo(account.Language);
        string Text(string part) =>
            string.Format(language, Texts.GetString($"{kind}.{part}", language)!, arguments).ReplaceLineEndings("\n");
        return new(account.Email, Text("subject"), Text("text"), kind, isConfidential);
    }
}

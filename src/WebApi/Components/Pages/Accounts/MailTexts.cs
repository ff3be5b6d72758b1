namespace Schulterschluss.WebApi.Components.Pages.Accounts;

/// <summary>Words of the choice of mails; kinds of reminders by their codes.</summary>
internal sealed class MailTexts;

using Microsoft.Extensions.Localization;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

internal static class MailKinds
{
    /// <summary>A kind that these pages have no word for stands for itself.</summary>
    public static string OfMail(this IStringLocalizer<AdministrationTexts> texts, string kind) =>
        texts[$"Mail.{kind}"] is { ResourceNotFound: false } word ? word : kind;
}

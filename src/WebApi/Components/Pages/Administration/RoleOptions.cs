using Microsoft.Extensions.Localization;
using Schulterschluss.Domain.Access;
using Schulterschluss.WebApi.Components.Forms;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

internal static class RoleOptions
{
    /// <summary>Of people; the product itself is nobody's role.</summary>
    public static IReadOnlyList<Role> OfPeople { get; } =
    [.. Enum.GetValues<Role>().Where(role => role != Role.System)];

    public static IEnumerable<Option> Of(IStringLocalizer<RoleTexts> words) =>
        OfPeople.Select(role => new Option(role.ToString(), words[role.ToString()]));
}

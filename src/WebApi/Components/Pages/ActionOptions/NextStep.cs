using Microsoft.Extensions.Localization;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.ActionOptions;

/// <summary>What is next with an option, and whose turn it is.</summary>
internal static class NextStep
{
    /// <summary>The sides that have to do something; none where it is over.</summary>
    public static IReadOnlyList<Side> Turn(ActionOptionStatus status, IReadOnlyList<Side> agreed, Side owner) =>
        status switch
        {
            ActionOptionStatus.Proposed => [.. Enum.GetValues<Side>().Except(agreed)],
            ActionOptionStatus.Selected or ActionOptionStatus.InProgress => [owner],
            _ => [],
        };

    public static string Of(
        ActionOptionStatus status,
        IReadOnlyList<Side> agreed,
        Side owner,
        int progress,
        IStringLocalizer<ActionOptionTexts> texts,
        IStringLocalizer<CodeTexts> codes
    )
    {
        var turn = string.Join(" + ", Turn(status, agreed, owner).Select(side => codes.Of(side)));
        return turn.Length == 0 ? texts[$"Next.{status}"] : $"{turn}: {texts[$"Next.{status}", progress]}";
    }
}

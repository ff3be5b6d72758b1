using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.Services;

/// <summary>Those that are known are ticked; others are named by their ids.</summary>
internal static class ConsultantChoice
{
    public static IEnumerable<Option> Options(this IEnumerable<Consultant> known) =>
        known.Select(c => new Option(c.Id, c.Of()));

    /// <summary>The domain knows consultants by their ids alone.</summary>
    public static BrokenRuleException Naming(this BrokenRuleException refused, IEnumerable<Consultant> known) =>
        new([
            .. refused.Rules.Select(rule =>
                rule.Code == ServiceRules.ConsultantDoubleBooked.Code
                && known.FirstOrDefault(c => c.Id.Equals(rule.Arguments[0])) is { } consultant
                    ? rule.With([consultant.Of(), .. rule.Arguments[1..]])
                    : rule
            ),
        ]);

    public static IReadOnlyList<string> Together(List<string>? ticked, string? others) =>
        [
            .. ticked ?? [],
            .. (FormText.Clean(others) ?? "").Split(
                [',', ';', ' '],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];
}

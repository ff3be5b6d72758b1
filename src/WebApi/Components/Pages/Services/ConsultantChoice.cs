using Schulterschluss.Application.Services;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.Services;

/// <summary>Those that are known are ticked; others are named by their ids.</summary>
internal static class ConsultantChoice
{
    public static IEnumerable<Option> Options(this IEnumerable<Consultant> known) =>
        known.Select(c => new Option(c.Id, c.Of()));

    public static IReadOnlyList<string> Together(List<string>? ticked, string? others) =>
        [
            .. ticked ?? [],
            .. (FormText.Clean(others) ?? "").Split(
                [',', ';', ' '],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.ActionOptions;

/// <summary>What people write down of an option.</summary>
public sealed class OptionInput
{
    /// <summary>A form without a mark sends none, and the framework makes that null.</summary>
    [AllowNull]
    public List<string> FindingIds
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Title { get; set; }
    public string? Effort { get; set; }
    public string? Benefit { get; set; }
    public string? Owner { get; set; }
    public string? Due { get; set; }

    [AllowNull]
    public GoalInput Goal
    {
        get;
        set => field = value ?? new();
    } = new();

    public static OptionInput Of(ActionOptionDetails option) =>
        new()
        {
            Title = option.Title,
            Effort = option.Effort.ToString(),
            Benefit = option.Benefit.ToString(CultureInfo.InvariantCulture),
            Owner = option.Owner.ToString(),
            Due = option.Due?.Text,
            Goal = new()
            {
                Indicator = option.Goal?.Indicator,
                Baseline = Decimals.Write(option.Goal?.Baseline),
                Target = Decimals.Write(option.Goal?.Target),
                Unit = option.Goal?.Unit,
            },
        };

    public ActionOptionDraft ToDraft() => Fill(new ActionOptionDraft());

    public T Fill<T>(T draft)
        where T : ActionOptionDraft =>
        draft with
        {
            Title = Title ?? "",
            Effort = Code<Effort>(Effort),
            Benefit = int.TryParse(Benefit, CultureInfo.InvariantCulture, out var benefit) ? benefit : null,
            Owner = Code<Side>(Owner),
            Due = DuePeriod.TryParse(Due, CultureInfo.InvariantCulture, out var due) ? due : null,
            Goal = Goal.ToDraft(),
        };

    private static T? Code<T>(string? code)
        where T : struct, Enum => Enum.TryParse<T>(code, out var value) ? value : null;
}

public sealed class GoalInput
{
    public string? Indicator { get; set; }
    public string? Baseline { get; set; }
    public string? Target { get; set; }
    public string? Unit { get; set; }

    /// <summary>Null where nobody has written anything of a goal yet.</summary>
    public GoalDraft? ToDraft() =>
        new[] { Indicator, Baseline, Target, Unit }.All(string.IsNullOrWhiteSpace)
            ? null
            : new(Indicator ?? "", Decimals.Read(Baseline), Decimals.Read(Target), Unit ?? "");
}

using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.UnitTests.ActionOptions;

/// <summary>An option at every stage of its life.</summary>
internal static class Options
{
    public static readonly DateOnly Today = new(2017, 2, 1);
    public static readonly Guid Id = new(1, 0, 0, new byte[8]);
    public static readonly Guid Weakness = new(2, 0, 0, new byte[8]);
    public static readonly Guid Strength = new(3, 0, 0, new byte[8]);

    public static readonly ActionOptionOrigin Origin = new(
        new(4, 0, 0, new byte[8]),
        new(5, 0, 0, new byte[8]),
        [Weakness]
    );

    public static readonly AssessmentFacts Assessment = new(
        Origin.NetworkId,
        IsFinalised: true,
        new Dictionary<Guid, string> { [Weakness] = "goals", [Strength] = "trust" }
    );

    public static readonly ActionOptionPlan Plan = new(
        "Win start-ups for joint training",
        Effort.Medium,
        Benefit: 4,
        Side.Network,
        new Goal("Firms in joint training", Baseline: 40, Target: 60, "firms"),
        DuePeriod.Quarter(2017, 4)
    );

    public static ActionOption Proposed(ActionOptionPlan? plan = null) =>
        ActionOption.Propose(Id, Origin, plan ?? Plan, Assessment);

    public static ActionOption Selected()
    {
        var option = Proposed();
        option.Agree(Side.Network, "nora", Today);
        option.Agree(Side.Office, "otto", Today);
        return option;
    }

    public static ActionOption InProgress()
    {
        var option = Selected();
        option.Start(partnershipAllows: true, inProgress: 0, atMost: 5, Today);
        return option;
    }

    public static ActionOption Completed()
    {
        var option = InProgress();
        option.ReportProgress(60);
        option.Complete(55, ["minutes of 7 November"], Today);
        return option;
    }
}

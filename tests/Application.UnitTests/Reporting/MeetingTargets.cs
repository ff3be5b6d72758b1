using Schulterschluss.Application.Reporting.Targets;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>Most figures shall reach their target; what costs time or money shall stay below it.</summary>
public sealed class MeetingTargets
{
    [Theory]
    [InlineData("K1", 24, 24, true)]
    [InlineData("K1", 23, 24, false)]
    [InlineData("K6", 90, 90, true)]
    [InlineData("K6", 91, 90, false)]
    [InlineData("K20.service", 400, 500, true)]
    [InlineData("K12.cancelled.office", 1, 0, false)]
    public void A_target_is_met_in_the_figures_own_direction(string code, int value, int target, bool met) =>
        Assert.Equal(met, MetTargets.IsMet(code, value, target));

    [Theory]
    [InlineData("K1", null, 24)]
    [InlineData("K1", 24, null)]
    [InlineData("K99", 24, 24)]
    public void Without_a_value_a_target_or_a_figure_nothing_is_said(string code, int? value, int? target) =>
        Assert.Null(MetTargets.IsMet(code, value, target));
}

using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K9: the share of the options once selected and due that are completed.</summary>
public sealed class K09OptionsCarriedOut
{
    /// <summary>Due are O1 to O4, of which O1 is completed, if late: 1/4.</summary>
    [Fact]
    public void What_was_selected_once_stays_in_the_denominator()
    {
        var figure = Quarter()
            .Option(
                1,
                "2026-03-01",
                ActionOptionStatus.Completed,
                "2025-01-01",
                due: "2025-12-31",
                completed: "2026-03-01"
            )
            .Option(2, "2026-03-01", ActionOptionStatus.Abandoned, "2025-01-01", due: "2026-03-31")
            .Option(3, "2025-01-01", ActionOptionStatus.Selected, "2025-01-01", due: "2025-12-31")
            .Option(3, "2025-06-01", ActionOptionStatus.Rejected, "2025-01-01", due: "2025-12-31")
            // Changed after its selection, it is a proposal again; but it was selected once.
            .Option(4, "2025-01-01", ActionOptionStatus.Selected, "2025-01-01", due: "2025-12-31")
            .Option(4, "2025-02-01", ActionOptionStatus.Proposed, due: "2026-03-30")
            .Option(5, "2025-01-01", ActionOptionStatus.InProgress, "2025-01-01", due: "2026-04-01")
            .Option(6, "2025-01-01", ActionOptionStatus.Rejected, due: "2025-12-31")
            .Figure("K9");
        Assert.Equal("1/4", figure.Fraction);
        Assert.Equal(["O1 (N1)", "O2 (N1)", "O3 (N1)", "O4 (N1)"], figure.Counted);
        Assert.Equal(["O5 (N1): NotDueYet", "O6 (N1): NeverSelected"], figure.LeftOut);
        Assert.Equal(["11 0.25"], figure.ByLand);
    }

    [Fact]
    public void Completed_before_it_is_due_it_does_not_count_yet() =>
        Assert.Null(
            Quarter()
                .Option(
                    1,
                    "2026-03-01",
                    ActionOptionStatus.Completed,
                    "2025-01-01",
                    due: "2026-06-30",
                    completed: "2026-03-01"
                )
                .Figure("K9")
                .Value
        );

    private static Programme Quarter() => new Programme("2026-01-01", "2026-03-31").Network(1);
}

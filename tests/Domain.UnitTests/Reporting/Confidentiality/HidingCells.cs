using Schulterschluss.Domain.Reporting.Confidentiality;
using static Schulterschluss.Domain.UnitTests.Reporting.Confidentiality.Reports;

namespace Schulterschluss.Domain.UnitTests.Reporting.Confidentiality;

/// <summary>Examples computed by hand.</summary>
public sealed class HidingCells
{
    [Fact]
    public void A_small_cell_takes_the_cheapest_rectangle_with_it()
    {
        // r1c1 is 2. With it go the smallest cells that leave every margin: 2 + 5 and 4 + 7, 2 + 4 and 5 + 7.
        var plan = Plan(
            Grid(
                new[,]
                {
                    { 2, 5, 9 },
                    { 4, 7, 8 },
                    { 6, 10, 12 },
                }
            )
        );

        Assert.Equal(
            ["grid r1|c1 Primary", "grid r1|c2 Secondary", "grid r2|c1 Secondary", "grid r2|c2 Secondary"],
            plan.Hidden()
        );
        Assert.Equal("63", plan.Of("grid", "*", "*"));
    }

    [Fact]
    public void A_hidden_cell_is_not_left_alone_in_its_row()
    {
        // 18 - 7 - 9 would be 2; 18 - 9 leaves 11 for two.
        var plan = Plan(Row(("a", 2), ("b", 7), ("c", 9)));
        Assert.Equal(["row a Primary", "row b Secondary"], plan.Hidden());
    }

    [Fact]
    public void Two_hidden_cells_that_can_only_be_one_and_two_are_not_enough()
    {
        // 33 - 30 = 3, and as no zero is hidden, it would be 1 + 2 or 2 + 1.
        var plan = Plan(Row(("a", 1), ("b", 2), ("c", 30)));
        Assert.Equal(["row a Primary", "row b Primary", "row c Secondary"], plan.Hidden());
        // 34 - 30 = 4 could be 1 + 3 or 3 + 1.
        Assert.Equal(["row a Primary", "row b Primary"], Plan(Row(("a", 2), ("b", 2), ("c", 30))).Hidden());
    }

    [Fact]
    public void Zero_is_told_and_a_total_of_two_is_not()
    {
        var plan = Plan(Row(("a", 2), ("b", 0)));
        Assert.Equal(["row * Primary", "row a Primary"], plan.Hidden());
        Assert.Equal("0", plan.Of("row", "b"));
    }

    [Fact]
    public void Nothing_small_nothing_hidden() => Assert.Empty(Plan(Row(("a", 3), ("b", 0), ("c", 4))).Hidden());

    [Fact]
    public void What_two_tables_have_in_common_is_hidden_in_both()
    {
        // 22 - 20 would be 2, so the 20 is hidden; the second table shows it too, and its 27 - 7 would be that 20.
        var report = new ReportTables(
            [Figure("a1", 2), Figure("a2", 20), Figure("x", 5)],
            [
                Table("first", ("a1", ["one"]), ("a2", ["two"])),
                Table("second", ("a1", ["group"]), ("x", ["group"]), ("a2", ["two"])),
            ]
        );
        Assert.Equal(
            ["first one Primary", "first two Secondary", "second group Secondary", "second two Secondary"],
            Plan(report).Hidden()
        );
    }

    [Fact]
    public void A_half_year_less_its_first_quarter_is_a_cell_like_any_other()
    {
        // Published: 10 and 20 in the first quarter. The half-year's 12 would tell the 2 of the second one.
        var quarter = Published(1, Row(("q1|a", 10), ("q1|b", 20)));
        var half = new ReportTables(
            [Figure("q1|a", 10), Figure("q1|b", 20), Figure("q2|a", 2), Figure("q2|b", 30)],
            [Table("half", ("q1|a", ["a"]), ("q2|a", ["a"]), ("q1|b", ["b"]), ("q2|b", ["b"]))]
        );

        Assert.Empty(Plan(half).Hidden());
        Assert.Equal(["half a Secondary", "half b Secondary"], Plan(half, quarter).Hidden());
    }

    [Fact]
    public void A_later_report_does_not_give_away_what_an_earlier_one_hid()
    {
        var earlier = Published(1, Row(("a", 2), ("b", 7), ("c", 9)));
        // Taken for itself it would show everything but the 2 and its neighbour: b with c.
        var later = new ReportTables([Figure("b", 7), Figure("d", 6)], [Table("later", ("b", ["b"]), ("d", ["d"]))]);
        Assert.Empty(Plan(later).Hidden());
        Assert.Equal(["later b Secondary", "later d Secondary"], Plan(later, earlier).Hidden());
    }

    [Fact]
    public void A_revision_by_one_hides_what_changed_and_shows_the_rest()
    {
        var before = Published(1, Row(("a", 10), ("b", 20)));
        var plan = Plan(Row(("a", 11), ("b", 20)), before);
        Assert.Equal(["row * Difference", "row a Difference"], plan.Hidden());
        Assert.Equal("20", plan.Of("row", "b"));
    }

    [Fact]
    public void A_revision_by_three_and_none_at_all_are_shown()
    {
        var before = Published(1, Row(("a", 10), ("b", 20)));
        Assert.Empty(Plan(Row(("a", 13), ("b", 20)), before).Hidden());
        Assert.Empty(Plan(Row(("a", 10), ("b", 20)), before).Hidden());
    }

    [Fact]
    public void Small_revisions_are_held_against_everything_published_not_only_against_the_last()
    {
        var first = Published(1, Row(("a", 10), ("b", 20)));
        var second = Published(2, Row(("a", 11), ("b", 20)), first);
        Assert.Equal("Difference", Plan(Row(("a", 12), ("b", 20)), second, first).Of("row", "a"));
        Assert.Equal("13", Plan(Row(("a", 13), ("b", 20)), second, first).Of("row", "a"));
    }

    [Fact]
    public void Two_contributors_with_more_than_85_percent_hide_a_cell()
    {
        // a: 95 of 100. It has to be possible that it is 112, of which 95 are less than 85 %; so b, which could be 28.
        var report = new ReportTables(
            [Figure("a", 90, 5, 5), Figure("b", 10, 10, 10, 10), Figure("c", 70, 70, 60)],
            [Table("row", ("a", ["a"]), ("b", ["b"]), ("c", ["c"]))]
        );
        var dominance = report with { Tables = [report.Tables[0] with { UsesDominance = true }] };

        Assert.Empty(Plan(report).Hidden());
        Assert.Equal(["row a Dominance", "row b Secondary"], Plan(dominance).Hidden());
    }

    [Fact]
    public void Exactly_85_percent_are_shown()
    {
        var report = new ReportTables(
            [Figure("a", 50, 35, 15)],
            [Table("row", ("a", ["a"])) with { UsesDominance = true }]
        );
        Assert.Empty(Plan(report).Hidden());
    }

    [Fact]
    public void Of_hours_the_contributors_count()
    {
        var report = new ReportTables(
            [Figure("a", 37.5m, 2), Figure("b", 0.25m, 0.25m, 0.5m), Figure("c", 400, 300, 200)],
            [Table("row", ("a", ["a"]), ("b", ["b"]), ("c", ["c"])) with { Measure = TableMeasure.Magnitude }]
        );
        var plan = Plan(report);
        // b alone could not make up for a.
        Assert.Equal(["row a Primary", "row c Secondary"], plan.Hidden());
        Assert.Equal("1", plan.Of("row", "b"));
    }

    [Fact]
    public void Counts_of_public_networks_stay_untouched()
    {
        var report = Row(("a", 1), ("b", 2), ("c", 40));
        var plan = Plan(report with { Tables = [report.Tables[0] with { IsConfidential = false }] });
        Assert.Empty(plan.Hidden());
    }

    [Fact]
    public void The_minimum_is_a_parameter()
    {
        var report = Row(("a", 4), ("b", 7), ("c", 0));
        var rules = ConfidentialityRules.Default with { MinimumCell = 5 };
        Assert.Empty(Plan(report).Hidden());
        Assert.Equal(["row a Primary", "row b Secondary"], StatisticalConfidentiality.Plan(report, [], rules).Hidden());
    }

    [Fact]
    public void What_was_published_under_other_rules_is_named()
    {
        var report = Row(("a", 2), ("b", 7));
        var loose = StatisticalConfidentiality.Plan(report, [], ConfidentialityRules.Default with { MinimumCell = 1 });
        var plan = Plan(
            new ReportTables(
                [Figure("a", 2), Figure("x", 1), Figure("y", 2)],
                [Table("new", ("x", ["x"]), ("y", ["y"]))]
            ),
            new Publication(1, report, loose.Cells)
        );
        Assert.Empty(plan.Exposed);

        var sum = new ReportTables([Figure("a", 2), Figure("b", 7)], [Table("sum", ("a", ["s"]), ("b", ["s"]))]);
        var difference = new ReportTables([Figure("c", 1), Figure("d", 9)], [Table("t", ("c", ["u"]), ("d", ["u"]))]);
        var known = new Publication(1, difference, [.. Plan(difference).Cells]);
        var part = new Publication(
            2,
            new([Figure("d", 9)], [Table("p", ("d", ["d"]))]),
            [.. Plan(new([Figure("d", 9)], [Table("p", ("d", ["d"]))])).Cells]
        );
        Assert.Empty(Plan(sum, known, part).Exposed);
        Assert.Equal(["c"], Plan(difference, known, part).Exposed);
    }

    [Fact]
    public void Impossible_input_is_refused()
    {
        var table = Table("row", ("a", ["a"]));
        var published = Published(1, Row(("a", 3)));
        Assert.Throws<ArgumentException>(() => Plan(new ReportTables([Figure("a", -1)], [table])));
        Assert.Throws<ArgumentException>(() => Plan(new ReportTables([Figure("a", 1.5m)], [table])));
        Assert.Throws<ArgumentException>(() => Plan(new ReportTables([], [table])));
        Assert.Throws<ArgumentException>(() => Plan(new ReportTables([Figure("a", 3), Figure("a", 3)], [table])));
        Assert.Throws<ArgumentException>(() => Plan(new ReportTables([Figure("a", 3)], [table, table])));
        Assert.Throws<ArgumentException>(() =>
            Plan(new ReportTables([Figure("a", 3)], [table, table with { Measure = TableMeasure.Magnitude }]))
        );
        Assert.Throws<ArgumentException>(() => Plan(Row(("a", 3)), published, published));
        Assert.Throws<ArgumentException>(() => Plan(Row(("a", 3)), published with { Cells = [] }));
        Assert.Throws<ArgumentException>(() =>
            StatisticalConfidentiality.Plan(Row(("a", 3)), [], new ConfidentialityRules(3, 2, 1))
        );
        Assert.Throws<ArgumentException>(() => PublishableTable.WithMargins("row", []));
    }

    [Fact]
    public void A_hidden_value_is_a_point()
    {
        Assert.Equal(".", PublishedCell.Hidden);
        Assert.True(new PublishedCell(null, HiddenBecause.Secondary).IsHidden());
        Assert.False(new PublishedCell(0, null).IsHidden());
    }

    [Fact]
    public void A_table_has_all_its_margins()
    {
        var cells = PublishableTable.WithMargins("t", [("a", ["r1", "c1"]), ("b", ["r2", "c2"])]);
        Assert.Equal(9, cells.Count); // two rows and their sum, by two columns and their sum
        Assert.Empty(cells.Single(c => c.Key == CellKey.Of("t", "r1", "c2")).Atoms);
        Assert.Equal(["a", "b"], cells.Single(c => c.Key == CellKey.Of("t", "*", "*")).Atoms);
        Assert.Equal([0, 1, 2], cells.Select(c => c.Key.Level()).Distinct().Order());
    }

    private static ConfidentialityPlan Plan(ReportTables report, params Publication[] earlier) =>
        StatisticalConfidentiality.Plan(report, earlier);
}

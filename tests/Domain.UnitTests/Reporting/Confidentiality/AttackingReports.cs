using FsCheck.Xunit;
using Schulterschluss.Domain.Reporting.Confidentiality;
using static Schulterschluss.Domain.UnitTests.Reporting.Confidentiality.Reports;

namespace Schulterschluss.Domain.UnitTests.Reporting.Confidentiality;

/// <summary>Somebody keeps all reports and computes; beside the proof that he would find something.</summary>
public sealed class AttackingReports
{
    private const int Minimum = 3;

    [Property(MaxTest = 100)]
    public void Nobody_works_out_what_is_hidden(int seed)
    {
        var (publications, plans) = Publish(seed, reports: 4);

        Assert.Empty(plans.SelectMany(p => p.Exposed));
        Assert.Empty(new Attacker(publications, excludesZeros: false).Finds(Minimum));
        if (plans.All(p => p.Weak.Count == 0))
        {
            Assert.Empty(new Attacker(publications, excludesZeros: true).Finds(Minimum));
        }
    }

    [Property(MaxTest = 50)]
    public void No_cell_is_hidden_needlessly(int seed)
    {
        var (publications, plans) = Publish(seed, reports: 1);
        // With a weak one he would find that one anyhow.
        var secondary = SameCells(publications[0])
            .Where(c => plans[0].Weak.Count == 0 && c.All(k => k.Cell.Reason == HiddenBecause.Secondary));
        foreach (var cells in secondary)
        {
            var shown = Show(publications[0], [.. cells.Select(c => c.Key)]);
            Assert.True(new Attacker([shown], excludesZeros: true).Finds(Minimum).Any());
        }
    }

    [Property(MaxTest = 50)]
    public void The_order_of_the_input_changes_nothing(int seed)
    {
        var (publications, _) = Publish(seed, reports: 4);
        var random = new Random(seed);
        var report = publications[^1].Report;
        var shuffled = new ReportTables(
            Shuffled(report.Figures, random),
            Shuffled(
                [
                    .. report.Tables.Select(t =>
                        t with
                        {
                            Cells = Shuffled(
                                [.. t.Cells.Select(c => c with { Atoms = Shuffled(c.Atoms, random) })],
                                random
                            ),
                        }
                    ),
                ],
                random
            )
        );

        var plan = StatisticalConfidentiality.Plan(shuffled, Shuffled(publications[..^1], random));

        Assert.Equal(publications[^1].Cells, plan.Cells);
    }

    [Fact]
    public void He_subtracts()
    {
        var publication = Only(Row(("a", 2), ("b", 7), ("c", 9)), HiddenBecause.Primary);
        Assert.Equal(["a in report 0 is 2"], new Attacker([publication], excludesZeros: false).Solves());
        Assert.NotEmpty(new Attacker([publication], excludesZeros: false).Finds(Minimum));
    }

    [Fact]
    public void He_finds_bounds_where_nothing_can_be_solved()
    {
        var publication = Only(Row(("a", 1), ("b", 1), ("c", 30)), HiddenBecause.Primary);
        Assert.Empty(new Attacker([publication], excludesZeros: false).Solves());
        Assert.Equal(2, new Attacker([publication], excludesZeros: false).Finds(Minimum).Count());
    }

    [Fact]
    public void He_reasons_with_whole_numbers()
    {
        // x + y, y + z and x + z are 5 each: no fraction is refused but by whole numbers.
        (List<(int, int)>, long, long)[] rules =
        [
            ([(0, 1), (1, 1)], 5, 5),
            ([(1, 1), (2, 1)], 5, 5),
            ([(0, 1), (2, 1)], 5, 5),
        ];
        Assert.False(new WholeNumbers(rules, [2, 2, 2]).MayHaveASolution());
        Assert.True(new WholeNumbers(rules[..2], [9, 9, 9]).MayHaveASolution());
    }

    [Fact]
    public void He_compares_reports()
    {
        Publication[] each =
        [
            Shown(1, Row(("q1", 10))),
            Shown(2, new([Figure("q1", 10), Figure("q2", 2)], [Table("half", ("q1", ["h"]), ("q2", ["h"]))])),
            Only(Row(("q2", 2)), HiddenBecause.Primary) with
            {
                Number = 3,
            },
        ];
        Assert.NotEmpty(new Attacker(each, excludesZeros: false).Solves());

        Publication[] revised = [Shown(1, Row(("a", 10), ("b", 20))), Shown(2, Row(("a", 11), ("b", 20)))];
        Assert.NotEmpty(new Attacker(revised, excludesZeros: false).Finds(Minimum));
    }

    [Fact]
    public void Without_secondary_cells_he_would_find_something_in_most_of_the_random_reports()
    {
        var broken = Enumerable
            .Range(0, 60)
            .Select(seed => Publish(seed, reports: 1).Publications[0])
            .Where(p => p.Cells.Any(c => c.Cell.Reason == HiddenBecause.Secondary))
            .Select(p =>
                new Attacker([Only(p.Report, HiddenBecause.Primary)], excludesZeros: true).Finds(Minimum).Any()
            )
            .ToList();
        Assert.True(broken.Count > 15);
        Assert.DoesNotContain(false, broken);
    }

    private static (List<Publication> Publications, List<ConfidentialityPlan> Plans) Publish(int seed, int reports)
    {
        var random = new RandomReports(seed);
        List<Publication> publications = [];
        List<ConfidentialityPlan> plans = [];
        for (var number = 1; number <= reports; number++)
        {
            var report = random.Next();
            plans.Add(StatisticalConfidentiality.Plan(report, publications));
            publications.Add(new(number, report, plans[^1].Cells));
        }

        return (publications, plans);
    }

    /// <summary>Hides for this reason alone.</summary>
    private static Publication Only(ReportTables report, HiddenBecause reason)
    {
        var publication = new Publication(1, report, StatisticalConfidentiality.Plan(report, []).Cells);
        return Show(publication, [.. publication.Cells.Where(c => c.Cell.Reason != reason).Select(c => c.Key)]);
    }

    private static Publication Shown(int number, ReportTables report) =>
        Show(
            new(number, report, StatisticalConfidentiality.Plan(report, []).Cells),
            [.. report.Tables.SelectMany(t => t.Cells).Select(c => c.Key)]
        );

    private static Publication Show(Publication publication, HashSet<CellKey> keys)
    {
        var amounts = publication.Report.Figures.ToDictionary(f => f.Atom, f => f.Amount());
        var sums = publication
            .Report.Tables.SelectMany(t => t.Cells)
            .ToDictionary(c => c.Key, c => c.Atoms.Sum(a => amounts[a]));
        return publication with
        {
            Cells =
            [
                .. publication.Cells.Select(c => keys.Contains(c.Key) ? c with { Cell = new(sums[c.Key], null) } : c),
            ],
        };
    }

    /// <summary>Cells of different tables that are the same sum.</summary>
    private static IEnumerable<IEnumerable<JudgedCell>> SameCells(Publication publication)
    {
        var judged = publication.Cells.ToDictionary(c => c.Key);
        return publication
            .Report.Tables.SelectMany(t => t.Cells)
            .GroupBy(c => string.Join(',', c.Atoms.Order(StringComparer.Ordinal)), c => judged[c.Key]);
    }

    private static T[] Shuffled<T>(IReadOnlyList<T> list, Random random)
    {
        T[] items = [.. list];
        random.Shuffle(items);
        return items;
    }
}

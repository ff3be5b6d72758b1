using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Domain.UnitTests.Reporting.Confidentiality;

/// <summary>Tables and reports from numbers; every atom is named by its coordinates.</summary>
internal static class Reports
{
    /// <summary>A figure of one contributor, unless there are more.</summary>
    public static AtomFigure Figure(string atom, params decimal[] shares) =>
        new(atom, [.. shares.Select((share, i) => new Contribution($"network {i + 1}", share))]);

    /// <summary>A table by rows and columns, named r1, r2 … and c1, c2 …, with all margins.</summary>
    public static ReportTables Grid(int[,] values, string code = "grid", string period = "")
    {
        var atoms = (
            from row in Enumerable.Range(0, values.GetLength(0))
            from column in Enumerable.Range(0, values.GetLength(1))
            select (Name: $"{period}r{row + 1}|{period}c{column + 1}", Row: row, Column: column)
        ).ToList();
        return new(
            [.. atoms.Select(a => Figure(a.Name, values[a.Row, a.Column]))],
            [Table(code, [.. atoms.Select(a => (a.Name, (string[])[$"r{a.Row + 1}", $"c{a.Column + 1}"]))])]
        );
    }

    /// <summary>A table of one dimension with its total.</summary>
    public static ReportTables Row(params (string Atom, int Value)[] values) =>
        new(
            [.. values.Select(v => Figure(v.Atom, v.Value))],
            [Table("row", [.. values.Select(v => (v.Atom, (string[])[v.Atom]))])]
        );

    public static PublishableTable Table(string code, params (string Atom, string[] Coordinates)[] atoms) =>
        new(
            code,
            TableMeasure.Count,
            IsConfidential: true,
            UsesDominance: false,
            PublishableTable.WithMargins(code, atoms.Select(a => (a.Atom, (IReadOnlyList<string>)a.Coordinates)))
        );

    public static Publication Published(int number, ReportTables report, params Publication[] earlier) =>
        new(number, report, StatisticalConfidentiality.Plan(report, earlier).Cells);

    /// <summary>What a report shows: a value, or the first letter of what hides it.</summary>
    public static string Of(this ConfidentialityPlan plan, string table, params string[] coordinates)
    {
        var cell = plan.Cells.Single(c => c.Key == CellKey.Of(table, coordinates)).Cell;
        return cell.Reason?.ToString() ?? FormattableString.Invariant($"{cell.Value}");
    }

    public static IReadOnlyList<string> Hidden(this ConfidentialityPlan plan) =>
        [.. plan.Cells.Where(c => c.Cell.IsHidden()).Select(c => $"{c.Key.Table} {c.Key.Coordinates} {c.Cell.Reason}")];
}

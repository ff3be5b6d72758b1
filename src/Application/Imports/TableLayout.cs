using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Imports;

/// <summary>Which column of a file holds what; the order is the file's own, and only what is required has to be there.</summary>
internal sealed class TableLayout
{
    private readonly Dictionary<TableColumn, int> _positions;

    private TableLayout(Dictionary<TableColumn, int> positions, IReadOnlyList<string> ignored, int width) =>
        (_positions, Ignored, Width) = (positions, ignored, width);

    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Number of cells of the header.</summary>
    public int Width { get; }

    /// <exception cref="RefusedException">400: this is no header, or one that leaves in doubt what is meant.</exception>
    public static TableLayout Of(IReadOnlyList<TableRow> rows, TableColumns columns)
    {
        if (rows.Count == 0)
        {
            throw new RefusedException(400, "import.empty", "The file is empty.");
        }

        Dictionary<TableColumn, int> positions = [];
        List<string> ignored = [];
        var header = rows[0].Cells;
        for (var i = 0; i < header.Count; i++)
        {
            var text = header[i].Trim();
            if (columns.Find(text) is not { } column)
            {
                ignored.AddRange(text.Length == 0 ? [] : [text]);
            }
            else if (!positions.TryAdd(column, i))
            {
                throw new RefusedException(400, "import.column-repeated", "A column is repeated.", column.Header);
            }
        }

        if (positions.Count == 0)
        {
            throw new RefusedException(400, "import.no-header", "The first row is no header.");
        }

        IReadOnlyList<string> missing =
        [
            .. columns.Required.Where(column => !positions.ContainsKey(column)).Select(column => column.Header),
        ];
        return missing.Count == 0
            ? new(positions, ignored, header.Count)
            : throw new RefusedException(
                400,
                columns.Missing,
                "A column without which nothing can be imported is missing.",
                string.Join(", ", missing)
            );
    }

    public bool Has(TableColumn column) => _positions.ContainsKey(column);

    /// <summary>What the cell holds; empty where the column or the cell is missing.</summary>
    public string Cell(TableRow row, TableColumn column) =>
        _positions.TryGetValue(column, out var position) && position < row.Cells.Count ? row.Cells[position] : "";
}

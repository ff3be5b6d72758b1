using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Files;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>Which column of a file holds what; the order is the file's own, and only the name has to be there.</summary>
internal sealed class TableLayout
{
    private readonly Dictionary<RegisterColumn, int> _positions;

    private TableLayout(Dictionary<RegisterColumn, int> positions, IReadOnlyList<string> ignored, int width) =>
        (_positions, Ignored, Width) = (positions, ignored, width);

    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Number of cells of the header.</summary>
    public int Width { get; }

    /// <exception cref="RefusedException">400: this is no header, or one that leaves in doubt what is meant.</exception>
    public static TableLayout Of(IReadOnlyList<TableRow> rows)
    {
        if (rows.Count == 0)
        {
            throw new RefusedException(400, "import.empty", "The file is empty.");
        }

        Dictionary<RegisterColumn, int> positions = [];
        List<string> ignored = [];
        var header = rows[0].Cells;
        for (var i = 0; i < header.Count; i++)
        {
            var text = header[i].Trim();
            if (RegisterColumn.Find(text) is not { } column)
            {
                ignored.AddRange(text.Length == 0 ? [] : [text]);
            }
            else if (!positions.TryAdd(column, i))
            {
                throw new RefusedException(400, "import.column-repeated", "A column is repeated.", column.Header);
            }
        }

        return positions switch
        {
            { Count: 0 } => throw new RefusedException(400, "import.no-header", "The first row is no header."),
            _ when !positions.ContainsKey(RegisterColumn.Name) => throw new RefusedException(
                400,
                "import.no-name-column",
                "The column with the names is missing.",
                RegisterColumn.Name.Header
            ),
            _ => new(positions, ignored, header.Count),
        };
    }

    public bool Has(RegisterColumn column) => _positions.ContainsKey(column);

    /// <summary>What the cell holds; empty where the column or the cell is missing.</summary>
    public string Cell(TableRow row, RegisterColumn column) =>
        _positions.TryGetValue(column, out var position) && position < row.Cells.Count ? row.Cells[position] : "";
}

using System.Text;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Imports;

/// <summary>
/// Understands the cells of a row, with the habits of spreadsheets. What it cannot understand it says; whether the values
/// are right is the business of whoever takes the row.
/// </summary>
internal sealed class CellReader
{
    /// <summary>What a spreadsheet's cell can hold.</summary>
    private const int CellMaxLength = 32_767;

    private readonly TableLayout _layout;
    private readonly TableRow _row;
    private readonly List<Finding> _findings = [];

    public CellReader(TableLayout layout, TableRow row)
    {
        (_layout, _row) = (layout, row);
        if (row.Cells.Skip(layout.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            Say(Severity.Rejection, null, "import.too-many-cells", layout.Width);
        }
    }

    public IReadOnlyList<Finding> Findings => _findings;

    public static string UnixLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public void Say(Severity severity, TableColumn? column, string code, params IEnumerable<object> about) =>
        _findings.Add(Finding.Of(severity, column, code, about));

    /// <summary>As it stands in the file.</summary>
    public string Raw(TableColumn column) => _layout.Cell(_row, column);

    /// <summary>Trimmed, in normal form C, without what no text may hold; null for nothing.</summary>
    public string? Text(TableColumn column)
    {
        var cell = Raw(column);
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        if (cell.Length > CellMaxLength)
        {
            Say(Severity.Rejection, column, "import.cell-too-long", CellMaxLength);
            return null;
        }

        var text = UnixLines(FormulaGuard.Undo(cell));
        if (!IsReadable(text))
        {
            Say(Severity.Rejection, column, "import.control-characters");
            return null;
        }

        return text.Normalize(NormalizationForm.FormC).Trim() is { Length: > 0 } clean ? clean : null;
    }

    public Guid? Id(TableColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty)
        {
            return id;
        }

        Say(Severity.Rejection, column, "import.no-id", text);
        return null;
    }

    /// <summary>A day that is not in the future.</summary>
    public DateOnly? Day(TableColumn column, DateOnly today)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var (day, fault) = DateCell.Read(text);
        if (day > today)
        {
            fault = "future-date";
        }

        if (fault is null)
        {
            return day;
        }

        Say(Severity.Rejection, column, $"import.{fault}", text);
        return null;
    }

    public decimal? Amount(TableColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var (amount, fault) = AmountCell.Read(text);
        if (fault is not null)
        {
            Say(Severity.Rejection, column, $"import.{fault}", text);
        }

        return amount;
    }

    private static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t'))
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}

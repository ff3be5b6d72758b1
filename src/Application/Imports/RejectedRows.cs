using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Imports;

/// <summary>The rows that an import has rejected, as the file had them: kept beside its report, to be corrected and sent again.</summary>
public sealed record RejectedRows
{
    /// <summary>One more than an import accepts, so that what was too long stays too long.</summary>
    private const int CellMaxLength = 32_768;
    private const char Unreadable = '\uFFFD';

    /// <summary>The report's.</summary>
    public Guid Id { get; init; }
    public IReadOnlyList<string> Header { get; init; } = [];
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>Null where none was rejected.</summary>
    internal static RejectedRows? Of(FileReport report, TableFile file)
    {
        var rejected = report.Results.Where(r => r.Outcome == RowOutcome.Rejected).Select(r => r.Row).ToHashSet();
        return rejected.Count == 0
            ? null
            : new()
            {
                Id = report.Id,
                Header = Storable(file.Rows[0].Cells),
                Rows =
                [
                    .. file
                        .Rows.Skip(1)
                        .Where(row => rejected.Contains(row.Number))
                        .Select(row => row with { Cells = Storable(row.Cells) }),
                ],
            };
    }

    /// <summary>PostgreSQL cannot keep every character that a broken file may hold.</summary>
    private static IReadOnlyList<string> Storable(IReadOnlyList<string> cells) => [.. cells.Select(Storable)];

    private static string Storable(string cell)
    {
        var text = (cell.Length > CellMaxLength ? cell[..CellMaxLength] : cell).ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t')))
            {
                text[i] = Unreadable;
            }
        }

        return new(text);
    }
}

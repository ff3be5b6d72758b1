using CsvHelper;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Infrastructure.Tables;

/// <summary>CSV in the dialects that spreadsheets write.</summary>
internal static class CsvTable
{
    public const string MediaType = "text/csv";

    private static readonly char[] Separators = [';', ',', '\t'];

    /// <exception cref="RefusedException">400, 413 or 415</exception>
    public static IReadOnlyList<TableRow> Read(byte[] bytes, string? charset, TableColumns columns)
    {
        var text = TextDecoding.Decode(bytes, charset);
        // Excel writes a first line "sep=;" for itself, and does not show it.
        var hint =
            text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? text[4] : (char?)null;
        if (hint is not null)
        {
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        return Read(text, hint is { } given && Separators.Contains(given) ? given : SeparatorOf(text, columns));
    }

    private static List<TableRow> Read(string text, char separator)
    {
        List<TableRow> rows = [];
        long? unclosed = null;
        using var reader = CsvReader.FromText(
            text,
            Options(separator) with
            {
                OnMalformedRecord = record =>
                {
                    if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                    {
                        unclosed = record.RecordNumber;
                    }
                },
            }
        );
        while (reader.Read())
        {
            if (unclosed is { } row)
            {
                throw new RefusedException(400, "import.unclosed-quote", "A quotation mark is not closed.", row);
            }

            var isTooLong = reader.RowNumber > TableReader.MaxRows + 1;
            if (isTooLong || reader.FieldCount > TableReader.MaxColumns)
            {
                throw isTooLong ? TableReader.TooManyRows() : TableReader.TooManyColumns();
            }

            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i);
            }

            rows.Add(new((int)reader.RowNumber, cells));
        }

        return rows;
    }

    /// <summary>The one with which the header names most of the columns that are looked for.</summary>
    private static char SeparatorOf(string text, TableColumns columns) =>
        Separators.MaxBy(separator =>
        {
            using var reader = CsvReader.FromText(text, Options(separator));
            while (reader.Read())
            {
                var known = 0;
                for (var i = 0; i < Math.Min(reader.FieldCount, TableReader.MaxColumns); i++)
                {
                    known += columns.Find(reader.GetString(i)) is null ? 0 : 1;
                }

                if (known > 0 || reader.FieldCount > 1)
                {
                    return known;
                }
            }

            return 0;
        });

    private static CsvReaderOptions Options(char separator) =>
        new()
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
        };
}

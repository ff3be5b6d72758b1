using Schulterschluss.Application.Reporting.Figures;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>Cells as a German reader expects them; the file stores the number, the reader's program formats it.</summary>
internal sealed class WorkbookSheets(Spreadsheet book, CancellationToken ct)
{
    private readonly StyleId _head = book.AddStyle(
        new Style { Font = { Bold = true }, Alignment = { WrapText = true } }
    );
    private readonly StyleId _text = book.AddStyle(new Style { Alignment = { WrapText = true } });
    private readonly StyleId _day = Formatted(book, "dd.mm.yyyy");
    private readonly StyleId _euro = Formatted(book, "#,##0.00 \"€\"");
    private readonly StyleId _percent = Formatted(book, "0.0 %");
    private readonly StyleId _whole = Formatted(book, "#,##0");
    private readonly StyleId _oneDigit = Formatted(book, "#,##0.0");
    private readonly StyleId _twoDigits = Formatted(book, "#,##0.00");

    public async Task BeginAsync(string name, params double[] widths)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < widths.Length; i++)
        {
            options.Column(i + 1).Width = widths[i];
        }

        await book.StartWorksheetAsync(name, options, ct);
    }

    public async Task HeadAsync(params string[] cells) =>
        await book.AddRowAsync([.. cells.Select(cell => new Cell(cell, _head))], ct);

    public async Task RowAsync(params Cell[] cells) => await book.AddRowAsync(cells, ct);

    public Cell Text(string text) => new(text, _text);

    public Cell Day(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), _day);

    public Cell Euro(decimal amount) => new(amount, _euro);

    public Cell Plain(decimal? number) => number is { } value ? new(value) : new("");

    /// <param name="shown">What stands there where there is no value.</param>
    public Cell Value(decimal? value, FigureUnit unit, string shown) =>
        value is not { } number ? new(shown) : new(number, StyleOf(unit));

    private StyleId StyleOf(FigureUnit unit) =>
        unit switch
        {
            FigureUnit.Count => _whole,
            FigureUnit.Percent => _percent,
            FigureUnit.Euro or FigureUnit.EuroPerUnit => _euro,
            FigureUnit.Ratio => _twoDigits,
            _ => _oneDigit,
        };

    private static StyleId Formatted(Spreadsheet book, string format) =>
        book.AddStyle(new Style { Format = NumberFormat.Custom(format) });
}

namespace Schulterschluss.Application.Common.Tables;

/// <summary>
/// A spreadsheet runs a cell that begins like a formula. Exports put an apostrophe before it, and before a text that
/// begins with apostrophes and then like a formula, so that an import takes away exactly what an export has added.
/// </summary>
public static class FormulaGuard
{
    private const char Apostrophe = '\'';

    public static string Escape(string text) =>
        IsFormula(text.AsSpan().TrimStart(Apostrophe)) ? Apostrophe + text : text;

    public static string Undo(string text) =>
        text is [Apostrophe, ..] && IsFormula(text.AsSpan().TrimStart(Apostrophe)) ? text[1..] : text;

    // A workbook keeps one kind of line break: were only one of both guarded, an import would not know what was added.
    public static bool IsFormula(ReadOnlySpan<char> text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
}

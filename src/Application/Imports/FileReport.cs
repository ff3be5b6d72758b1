using System.Text.Json.Serialization;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Application.Imports;

/// <summary>What became of the rows of a file. Kept, so that it can be read again.</summary>
public abstract record FileReport
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Opaque id of the importer.</summary>
    public string By { get; init; } = "";

    /// <summary>Their name; looked up when the report is read, never stored.</summary>
    public string? ByName { get; init; }

    /// <summary>The file was judged only; nothing else was written.</summary>
    public bool DryRun { get; init; }
    public string? FileName { get; init; }

    /// <summary>Of the file, hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Sum of the four counts below; empty rows and the header are none.</summary>
    public int Rows { get; init; }
    public int Imported { get; init; }
    public int WithWarnings { get; init; }
    public int Rejected { get; init; }
    public int Unchanged { get; init; }

    /// <summary>Headers that name no known column; what stands below them was not read.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>One for each finding, and one for each row without any.</summary>
    public IReadOnlyList<ImportResult> Results { get; init; } = [];
}

/// <param name="Row">As a spreadsheet shows it; the header is row 1.</param>
/// <param name="Outcome">Of the row; the same in all its results.</param>
/// <param name="Column">Header of the column that the finding is about.</param>
/// <param name="Code">Stable code of the finding.</param>
/// <param name="Message">The finding in the importer's language.</param>
public sealed record ImportResult(int Row, RowOutcome Outcome, string? Column, string? Code, string? Message);

public enum RowOutcome
{
    [JsonStringEnumMemberName("imported")]
    Imported,

    /// <summary>Imported, but somebody should look at it.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>The same is there already.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,
}

internal static class FileReports
{
    private const int FileNameMaxLength = 200;

    /// <summary>The report with what is known before any row is judged.</summary>
    public static T About<T>(this T report, TableFile file, TableLayout layout, string? fileName)
        where T : FileReport =>
        report with
        {
            FileName = Clean(fileName),
            Sha256 = file.Sha256,
            IgnoredColumns = layout.Ignored,
        };

    private static string? Clean(string? fileName) =>
        string.Concat((fileName ?? "").Where(c => !char.IsControl(c)).Take(FileNameMaxLength)) is { Length: > 0 } name
            ? name
            : null;
}

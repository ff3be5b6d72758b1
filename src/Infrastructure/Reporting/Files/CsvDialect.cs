using System.Globalization;
using CsvHelper;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>How a table is written for whom.</summary>
/// <param name="Separator">Between cells.</param>
/// <param name="DayFormat">Of days, without their culture.</param>
/// <param name="WithMark">Whether a byte order mark says that it is UTF-8.</param>
internal sealed record CsvDialect(char Separator, CultureInfo Culture, string DayFormat, bool WithMark)
{
    /// <summary>For machines: RFC 4180, UTF-8, decimal point.</summary>
    public static readonly CsvDialect Machine = new(',', CultureInfo.InvariantCulture, "yyyy-MM-dd", WithMark: false);

    /// <summary>As a German spreadsheet opens it by itself: byte order mark, semicolon, decimal comma.</summary>
    public static readonly CsvDialect German = new(
        ';',
        CultureInfo.GetCultureInfo("de-DE"),
        "dd.MM.yyyy",
        WithMark: true
    );

    /// <summary>In full.</summary>
    public string Number(decimal? value) => value?.ToString("0.############################", Culture) ?? "";

    public string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public async Task<byte[]> WriteAsync(IEnumerable<IReadOnlyList<string>> rows, CancellationToken ct)
    {
        using var output = new MemoryStream();
        // The cells were made safe before.
        var options = new CsvWriterOptions
        {
            Separator = Separator,
            WriteByteOrderMark = WithMark,
            Injection = CsvInjection.None,
        };
        await using (var writer = CsvWriter.Create(output, options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    writer.WriteField(cell);
                }

                await writer.EndRecordAsync(ct);
            }

            await writer.FlushAsync(ct);
        }

        return output.ToArray();
    }
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;

namespace Schulterschluss.Infrastructure.Tables;

/// <summary>Receives a file, and has it read by what its content type says it is.</summary>
internal sealed class TableReader : ITableReader
{
    public const int MaxRows = 50_000;
    public const int MaxColumns = 100;
    private const int Megabyte = 1024 * 1024;
    private const int MaxMegabytes = 20;

    public async Task<TableFile> ReadAsync(Stream file, string? contentType, TableColumns columns, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !IsKnown(type.MediaType))
        {
            throw new RefusedException(415, "unsupported-media-type", "Neither CSV nor XLSX.");
        }

        var bytes = await ReceiveAsync(file, ct);
        var rows = IsCsv(type.MediaType) ? CsvTable.Read(bytes, type.CharSet, columns) : XlsxTable.Read(bytes);
        return new(Convert.ToHexString(SHA256.HashData(bytes)), [.. rows.Where(row => !IsEmpty(row))]);
    }

    /// <exception cref="RefusedException">413</exception>
    public static RefusedException TooManyRows() => new(413, "import.too-many-rows", "Too many rows.", MaxRows);

    /// <exception cref="RefusedException">413</exception>
    public static RefusedException TooManyColumns() =>
        new(413, "import.too-many-columns", "Too many columns.", MaxColumns);

    private static bool IsKnown(string? type) =>
        IsCsv(type) || string.Equals(type, XlsxTable.MediaType, StringComparison.OrdinalIgnoreCase);

    private static bool IsCsv(string? type) =>
        string.Equals(type, CsvTable.MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads on when the file is too large, as far as the host lets it, and forgets it: many a client that cannot send its
    /// request to the end never sees the answer.
    /// </summary>
    private static async Task<byte[]> ReceiveAsync(Stream file, CancellationToken ct)
    {
        using var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int read; (read = await file.ReadAsync(buffer, ct)) > 0; )
        {
            length += read;
            if (length <= MaxMegabytes * Megabyte)
            {
                received.Write(buffer, 0, read);
            }
        }

        return length <= MaxMegabytes * Megabyte
            ? received.ToArray()
            : throw new RefusedException(413, "import.too-large", "The file is too large.", MaxMegabytes);
    }

    private static bool IsEmpty(TableRow row) => row.Cells.All(string.IsNullOrWhiteSpace);
}

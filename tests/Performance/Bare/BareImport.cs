using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace Schulterschluss.Performance.Bare;

/// <summary>The same file, believed in every word: no check, no report, one COPY.</summary>
internal static class BareImport
{
    public static async Task<IResult> RunAsync(NpgsqlDataSource database, string table, Stream body)
    {
        using var text = new StreamReader(body);
        await text.ReadLineAsync();
        await using var connection = await database.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table} (id, data, mt_version, mt_dotnet_type) from stdin (format binary)"
        );
        while (await text.ReadLineAsync() is { } line)
        {
            var id = Guid.CreateVersion7();
            await copy.StartRowAsync();
            await copy.WriteAsync(id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(Document(id, line.Split(';')), NpgsqlDbType.Jsonb);
            await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
            await copy.WriteAsync("bare", NpgsqlDbType.Varchar);
        }

        await copy.CompleteAsync();
        return Results.Ok();
    }

    private static byte[] Document(Guid id, string[] cells)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("status", "Draft");
            writer.WriteStartObject("profile");
            writer.WriteString("name", cells[0]);
            writer.WriteString("shortName", cells[1]);
            writer.WriteString("hostOrganisation", cells[4]);
            writer.WriteStartArray("districts");
            writer.WriteStringValue(cells[5]);
            writer.WriteEndArray();
            writer.WriteString("seat", cells[6]);
            writer.WriteString("website", cells[11]);
            writer.WriteString("publicContact", cells[12]);
            writer.WriteString("description", cells[13]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}

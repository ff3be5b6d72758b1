using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Schulterschluss.Performance.Bare;

/// <summary>
/// What remains of the register when everything is left out that the product adds: no authorisation, no rules, no
/// audit, no versions; ASP.NET Core, Npgsql and SQL by hand on the same tables. The measure for what the rest costs.
/// </summary>
internal static class BareEndpoint
{
    /// <summary>One index for the list's order, one for the search, as whoever writes the SQL below would create them.</summary>
    public const string Indexes = $"""
        create extension if not exists pg_trgm;
        create index bare_list on {Table} ((left(data -> 'profile' -> 'districts' ->> 0, 2)), (data -> 'profile' ->> 'name'))
            where data ->> 'status' = 'Listed';
        create index bare_search on {Table} using gin (({Text}) gin_trgm_ops);
        analyze {Table};
        """;

    /// <summary>Deletes what was created past the product.</summary>
    public const string Tidy =
        $"delete from {Table} d where not exists (select from schulterschluss.mt_streams s where s.id = d.id)";

    private const string Table = "schulterschluss.mt_doc_network";

    private const string Text = """
        (data -> 'profile' ->> 'name') || ' ' || coalesce(data -> 'profile' ->> 'shortName', '') || ' '
            || coalesce(data -> 'profile' ->> 'hostOrganisation', '') || ' ' || coalesce(data -> 'profile' ->> 'seat', '') || ' '
            || coalesce(data -> 'profile' ->> 'description', '')
        """;

    private const string Rows = $"""
        select id, data -> 'profile' ->> 'name', data -> 'profile' ->> 'shortName', data -> 'profile' ->> 'legalForm',
            (data -> 'profile' ->> 'foundedYear')::int, data -> 'profile' ->> 'hostOrganisation',
            data -> 'profile' ->> 'seat', data -> 'profile' -> 'districts' ->> 0, data -> 'profile' ->> 'website',
            data -> 'profile' ->> 'publicContact'
        from {Table}
        where data ->> 'status' = 'Listed'
        """;

    private const string List = $"""
        {Rows} and left(data -> 'profile' -> 'districts' ->> 0, 2) = $1 order by data -> 'profile' ->> 'name' limit 20
        """;

    private const string Search = $"""
        {Rows} and ({Text}) ilike '%' || $1 || '%' order by data -> 'profile' ->> 'name' limit 20
        """;

    private const string Get = $"select data::text from {Table} where id = $1";

    private const string Insert =
        $"insert into {Table} (id, data, mt_version, mt_dotnet_type) values ($1, $2, $3, 'bare')";

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default)
        );
        await using var database = NpgsqlDataSource.Create(builder.Configuration["Bare:Database"]!);
        builder.Services.AddSingleton(database);
        var app = builder.Build();
        app.MapGet("/ready", () => Results.Ok());
        app.MapGet(
            "/networks",
            (string? land, string? q) => RowsAsync(database, q is null ? List : Search, q ?? land!)
        );
        app.MapGet("/networks/{id:guid}", (Guid id) => GetAsync(database, id));
        app.MapPost("/networks", (JsonElement profile) => CreateAsync(database, profile));
        app.MapPost("/import", (HttpRequest request) => BareImport.RunAsync(database, Table, request.Body));
        await app.RunAsync();
    }

    private static async Task<List<BareRow>> RowsAsync(NpgsqlDataSource database, string sql, string value)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        await using var reader = await command.ExecuteReaderAsync();
        List<BareRow> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    Text(reader, 2),
                    Text(reader, 3),
                    reader.IsDBNull(4) ? null : reader.GetInt32(4),
                    Text(reader, 5),
                    Text(reader, 6),
                    Text(reader, 7),
                    Text(reader, 8),
                    Text(reader, 9)
                )
            );
        }

        return rows;

        static string? Text(NpgsqlDataReader reader, int column) =>
            reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private static async Task<IResult> GetAsync(NpgsqlDataSource database, Guid id)
    {
        await using var command = database.CreateCommand(Get);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return await command.ExecuteScalarAsync() is string json
            ? Results.Text(json, "application/json")
            : Results.NotFound();
    }

    private static async Task<IResult> CreateAsync(NpgsqlDataSource database, JsonElement profile)
    {
        var id = Guid.CreateVersion7();
        await using var command = database.CreateCommand(Insert);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        command.Parameters.Add(
            new NpgsqlParameter<string>
            {
                TypedValue = $$"""{"id":"{{id}}","status":"Draft","profile":{{profile.GetRawText()}}}""",
                NpgsqlDbType = NpgsqlDbType.Jsonb,
            }
        );
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
        await command.ExecuteNonQueryAsync();
        return Results.Created($"/networks/{id}", new BareCreated(id));
    }
}

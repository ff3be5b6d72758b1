using Schulterschluss.Infrastructure.Persistence;

namespace Schulterschluss.WebApi.Commands;

/// <summary>
/// <c>schema apply|check|script</c> on the command line: brings the database up to date, compares, or prints the SQL
/// that <c>apply</c> would run. Ends with 0 when the database is (or, after <c>script</c>, can be brought) up to date,
/// else with 1.
/// </summary>
internal sealed class SchemaCommand
{
    private const string Name = "schema";
    private const string Usage = "Usage: schema apply | check | script";

    private readonly string _verb;

    private SchemaCommand(string verb) => _verb = verb;

    /// <returns>Null when the command line asks for the host itself.</returns>
    public static SchemaCommand? In(string[] args) => args is [Name, ..] ? new(args.ElementAtOrDefault(1) ?? "") : null;

    /// <summary>Standard output is for what the command has to say.</summary>
    public void Prepare(WebApplicationBuilder builder) =>
        builder.Configuration["Serilog:MinimumLevel:Default"] = nameof(LogLevel.Error);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(WebApplication app)
    {
        // Stops the product's own PostgreSQL, if it was needed.
        await using var disposed = app;
        try
        {
            var schema = app.Services.GetRequiredService<DatabaseSchema>();
            return _verb switch
            {
                "apply" => await ApplyAsync(schema),
                "check" => await CheckAsync(schema),
                "script" => await ScriptAsync(schema),
                _ => await FailAsync(Usage),
            };
        }
        catch (Exception exception)
        {
            return await FailAsync($"schema {_verb} has failed: {exception.Message}");
        }
    }

    private static async Task<int> ApplyAsync(DatabaseSchema schema)
    {
        var changed = await schema.ApplyAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(
            changed ? "The schema has been brought up to date." : "The schema was up to date."
        );
        return 0;
    }

    private static async Task<int> CheckAsync(DatabaseSchema schema)
    {
        if (await schema.OutstandingAsync(CancellationToken.None) is not { } outstanding)
        {
            await Console.Out.WriteLineAsync("The schema is up to date.");
            return 0;
        }

        await Console.Out.WriteLineAsync(outstanding);
        return await FailAsync(
            "The schema is behind this version of the product; 'schema apply' brings it up to date."
        );
    }

    private static async Task<int> ScriptAsync(DatabaseSchema schema)
    {
        await Console.Out.WriteLineAsync(await schema.OutstandingAsync(CancellationToken.None) ?? "-- Nothing to do.");
        return 0;
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

/// <summary>The audit trail over HTTP.</summary>
internal static class Trail
{
    public const string Path = "/api/v1/audit";

    public static async Task<JsonNode[]> TrailAsync(this ProductHost host, string query, Person? reader = null) =>
        [
            .. (await host.As(reader ?? People.DataProtection).Get($"{Path}?{query}")).Expect(HttpStatusCode.OK).Json[
                "items"
            ]!
                .AsArray()
                .Select(row => row!),
        ];

    public static IEnumerable<string> Events(this IEnumerable<JsonNode> rows) =>
        rows.Select(row => (string)row["event"]!);
}

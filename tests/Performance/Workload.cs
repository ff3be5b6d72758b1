using System.Text.Json;
using Schulterschluss.Performance.Load;

namespace Schulterschluss.Performance;

/// <param name="Aim">Least ratio of the product's requests per second to the bare endpoint's.</param>
/// <param name="Requests">Makes the requests of one side; each has a number.</param>
internal sealed record Workload(string Name, double Aim, int Status, Func<Side, Func<int, byte[]>> Requests)
{
    private static readonly string[] Laender =
    [
        .. Application.Reference.ReferenceData.Laender.Entries.Select(land => land.Code),
    ];

    /// <param name="ids">Of listed networks.</param>
    /// <param name="networks">How many the register holds.</param>
    public static IReadOnlyList<Workload> All(IReadOnlyList<Guid> ids, int networks) =>
        [
            new("list: 20 of a Land by name", 0.6, 200, Rotating(Laender, land => $"?land={land}&sort=name&limit=20")),
            new(
                "search: common word, first 20 by name",
                5,
                200,
                Rotating(GeneratedRegister.CommonWords, word => Searching(word))
            ),
            new(
                "search: rare word, about one hit",
                1,
                200,
                Rotating(
                    [
                        .. Enumerable
                            .Range(0, 1000)
                            .Select(i => GeneratedRegister.RareWord((int)((long)i * networks / 1000))),
                    ],
                    word => Searching(word)
                )
            ),
            new("get: one network", 0.6, 200, Rotating(ids, id => $"/{id}")),
            new("create: one network", 0.3, 201, side => number => side.Create(NewNetwork(number), number)),
        ];

    public async Task<Measurement> MeasureAsync(Side side, TimeSpan duration)
    {
        var before = side.Host.Cpu;
        var (latencies, elapsed) = await LoadGenerator.RunAsync(side.Host.Address, Requests(side), Status, duration);
        return new(latencies, elapsed, side.Host.Cpu - before);
    }

    private static string Searching(string word) => $"?q={Uri.EscapeDataString(word)}&sort=name&limit=20";

    private static Func<Side, Func<int, byte[]>> Rotating<T>(IReadOnlyList<T> values, Func<T, string> suffix) =>
        side =>
        {
            byte[][] requests = [.. values.Select(value => side.Get(suffix(value)))];
            return number => requests[number % requests.Length];
        };

    private static string NewNetwork(int number) =>
        JsonSerializer.Serialize(
            new
            {
                name = $"Neues Netzwerk {GeneratedRegister.RareWord(number)} {number}",
                legalForm = "RegisteredAssociation",
                foundedYear = 2020,
                districts = new[] { "11000" },
                seat = "Berlin",
                fieldsOfAction = new[] { "vocational-training" },
                targetGroups = new[] { "companies" },
                partners = new[]
                {
                    new { name = "Erfundene Kammer", type = "Chamber" },
                    new { name = "Erfundene Agentur", type = "EmploymentAgency" },
                    new { name = "Erfundene Schule", type = "Education" },
                },
                website = "https://network.example.org",
                publicContact = "contact@network.example.org",
            }
        );
}

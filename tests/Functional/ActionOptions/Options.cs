using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.ActionOptions;

/// <summary>Action options for tests; everything in them is invented.</summary>
internal static class Options
{
    public const string Path = "/api/v1/action-options";

    public static string PathOf(Guid id) => $"{Path}/{id}";

    public static Dictionary<string, object?> Plan() =>
        new()
        {
            ["title"] = "Win start-ups for joint training",
            ["effort"] = "Medium",
            ["benefit"] = 4,
            ["owner"] = "Network",
            ["goal"] = new
            {
                indicator = "Firms in joint training",
                baseline = 40,
                target = 60,
                unit = "firms",
            },
            ["due"] = "2017-Q4",
        };

    public static Dictionary<string, object?> Body(Programme of)
    {
        var body = Plan();
        body["networkId"] = of.NetworkId;
        body["assessmentId"] = of.AssessmentId;
        body["findingIds"] = new[] { of.FindingId };
        return body;
    }

    public static async Task<(Guid Id, string Path, string? ETag)> ProposeAsync(Api by, Programme of)
    {
        var proposed = (await by.Create(Path, Body(of))).Expect(HttpStatusCode.Created);
        return (proposed.Id, PathOf(proposed.Id), proposed.ETag);
    }

    /// <summary>Both sides agree. Returns the ETag.</summary>
    public static async Task<string?> SelectAsync(ProductHost host, Programme of, Guid id)
    {
        var (office, network) = (host.As(People.Adviser), host.As(of.Coordinator));
        var proposed = (await office.Get(PathOf(id))).Expect(HttpStatusCode.OK);
        var agreed = (await office.Post($"{PathOf(id)}/agree", proposed.ETag)).Expect(HttpStatusCode.NoContent);
        return (await network.Post($"{PathOf(id)}/agree", agreed.ETag)).Expect(HttpStatusCode.NoContent).ETag;
    }

    public static async Task<(Guid Id, string Path, string? ETag)> SelectedAsync(ProductHost host, Programme of)
    {
        var (id, path, _) = await ProposeAsync(host.As(People.Adviser), of);
        return (id, path, await SelectAsync(host, of, id));
    }
}

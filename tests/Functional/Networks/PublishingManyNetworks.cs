using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Networks.Import;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class PublishingManyNetworks(ProductHost host) : IClassFixture<ProductHost>
{
    private const string List = Register.Path + "/list";

    private Api Office => host.As(People.Adviser);

    [Fact]
    public async Task What_passes_is_listed_and_what_does_not_says_why()
    {
        var complete = await Draft(Samples.Network("Vollständig"));
        var incomplete = await Draft(new() { ["name"] = "Unvollständig" });
        var stale = await Draft(Samples.Network("Inzwischen geändert"));
        var unknown = Guid.CreateVersion7();
        (await Office.Put($"{Register.Path}/{stale.Id}", $"\"{stale.Version}\"", Samples.Network("Geändert"))).Expect(
            HttpStatusCode.NoContent
        );

        var answer = (await Publish(complete, incomplete, stale, (unknown, unknown))).Expect(HttpStatusCode.OK).Json;

        Assert.Equal((1, 3), ((int)answer["listed"]!, (int)answer["refused"]!));
        Assert.Equal("listed", (string?)Result(answer, complete.Id)["outcome"]);
        Assert.Equal(
            ["network.too-few-partners", "network.no-district", "network.no-field-of-action", "network.no-contact"],
            Codes(answer, incomplete.Id)
        );
        Assert.Equal(["stale-version"], Codes(answer, stale.Id));
        Assert.Equal(["not-found"], Codes(answer, unknown));

        var listed = await Office.Get($"{Register.Path}/{complete.Id}");
        Assert.Equal("Listed", (string?)listed.Json["status"]);
        Assert.Equal("adviser", (string?)listed.Json["consentBy"]);
        Assert.Equal(listed.ETag!.Trim('"'), (string?)Result(answer, complete.Id)["version"]);
    }

    [Fact]
    public async Task Repeating_it_does_no_harm()
    {
        var draft = await Draft(Samples.Network("Zweimal gelistet"));
        var first = (await Publish(draft)).Expect(HttpStatusCode.OK).Json;
        var version = Result(first, draft.Id)["version"]!.GetValue<Guid>();
        var second = (await Publish((draft.Id, version))).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(version, Result(second, draft.Id)["version"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Whoever_submitted_a_network_does_not_list_it_in_bulk()
    {
        var draft = await Draft(Samples.Network("Vier Augen im Ganzen"));
        var submitted = await Office.Post(
            $"{Register.Path}/{draft.Id}/submit",
            $"\"{draft.Version}\"",
            new { publicationConsent = true }
        );
        var body = Body((draft.Id, Guid.Parse(submitted.ETag!.Trim('"'))));
        var own = (await Office.Send(HttpMethod.Post, List, body)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(["network.reviewer-is-submitter"], Codes(own, draft.Id));
        var other = (await host.As(People.Lead).Send(HttpMethod.Post, List, body)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(1, (int)other["listed"]!);
    }

    [Fact]
    public async Task An_import_is_listed_later_as_a_whole()
    {
        var file =
            "Name;Kreise;Handlungsfelder;Partner;Website\n"
            + "Später gelistet;11000;Berufliche Ausbildung;A (Kammer)|B (Betrieb)|C (Bildung);https://n.example.org\n"
            + "Noch unvollständig;11000;;;\n";
        var report = await Office.Take(Files.Body(file));

        var answer = (await Office.Send(HttpMethod.Post, List, new { consentDeclared = true, importId = report.Id }))
            .Expect(HttpStatusCode.OK)
            .Json;

        Assert.Equal((1, 1), ((int)answer["listed"]!, (int)answer["refused"]!));
        Assert.Equal("listed", (string?)Result(answer, report.Network(2))["outcome"]);

        var dry = await Office.Take(Files.Body(file), "?dryRun=true");
        (await Office.Send(HttpMethod.Post, List, new { consentDeclared = true, importId = dry.Id })).ExpectProblem(
            HttpStatusCode.Conflict,
            "import.was-dry"
        );
        (
            await Office.Send(HttpMethod.Post, List, new { consentDeclared = true, importId = Guid.CreateVersion7() })
        ).ExpectProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Consent_must_be_declared_for_a_list_of_some_length()
    {
        var id = Guid.CreateVersion7();
        object[] bodies =
        [
            new { consentDeclared = false, networks = new[] { new { id, version = id } } },
            new { consentDeclared = true },
            new { consentDeclared = true, networks = Array.Empty<object>() },
            new
            {
                consentDeclared = true,
                networks = new[] { new { id, version = id } },
                importId = id,
            },
            new { consentDeclared = true, networks = Enumerable.Repeat(new { id, version = id }, 2) },
            Body([.. Enumerable.Range(0, 1001).Select(_ => (Guid.CreateVersion7(), id))]),
        ];
        foreach (var body in bodies)
        {
            (await Office.Send(HttpMethod.Post, List, body)).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        }

        (await host.As(People.Reviewer).Send(HttpMethod.Post, List, Body((id, id)))).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
    }

    private async Task<(Guid Id, Guid Version)> Draft(Dictionary<string, object?> profile)
    {
        var draft = (await Office.Create(Register.Path, profile)).Expect(HttpStatusCode.Created);
        return (draft.Id, Guid.Parse(draft.ETag!.Trim('"')));
    }

    private Task<Answer> Publish(params (Guid Id, Guid Version)[] networks) =>
        Office.Send(HttpMethod.Post, List, Body(networks));

    private static object Body(params (Guid Id, Guid Version)[] networks) =>
        new { consentDeclared = true, networks = networks.Select(n => new { id = n.Id, version = n.Version }) };

    private static JsonNode Result(JsonNode answer, Guid id) =>
        answer["results"]!.AsArray().Single(r => r!["id"]!.GetValue<Guid>() == id)!;

    private static IEnumerable<string?> Codes(JsonNode answer, Guid id) =>
        Result(answer, id)["reasons"]!.AsArray().Select(r => (string?)r!["code"]);
}

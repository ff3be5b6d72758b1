using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class CheckingNetworks(ProductHost host) : IClassFixture<ProductHost>
{
    private Api Office => host.As(People.Adviser);

    [Fact]
    public async Task An_incomplete_draft_is_told_what_it_lacks()
    {
        var draft = await Office.Create(Register.Path, new { name = "Fast leer", districts = new[] { "01001" } });
        var check = await Check(Office, draft.Id);
        Assert.Equal(
            [
                "network.too-few-partners",
                "network.no-field-of-action",
                "network.no-contact",
                "network.no-publication-consent",
            ],
            Codes(check["missing"])
        );
        Assert.Empty(Codes(check["warnings"]));
    }

    [Fact]
    public async Task What_is_worth_a_second_look_is_named()
    {
        var profile = Register.Profile("Bündnis an der Förde") with
        {
            Districts = ["01002"],
            PublicContact = "kontakt@web.de",
        };
        var ids = await host.ListAsync(profile, profile with { Name = "BUENDNIS AN DER FOERDE", Districts = ["01"] });
        try
        {
            host.SetDay("2027-11-25");
            var check = await Check(Office, ids[0]);
            Assert.Empty(Codes(check["missing"]));
            Assert.Equal(["network.likely-duplicate", "network.free-mail", "network.stale"], Codes(check["warnings"]));
            Assert.Equal(ids[1], check["warnings"]![0]!["networkId"]!.GetValue<Guid>());
        }
        finally
        {
            host.SetDay("2026-11-24");
        }
    }

    [Fact]
    public async Task A_networks_people_check_their_own_and_learn_of_nobodys_draft()
    {
        var own = (
            await host.As(People.Coordinator).Create(Register.Path, Samples.Network("Eigenes Netz Berlin"))
        ).Expect(HttpStatusCode.Created);
        var draft = await Office.Create(Register.Path, Samples.Network("Eigenes Netz Berlin"));

        Assert.Contains("network.likely-duplicate", Codes((await Check(Office, own.Id))["warnings"]));
        Assert.Empty(Codes((await Check(host.As(People.Coordinator), own.Id))["warnings"]));
        (await host.As(People.Coordinator).Get($"{Register.Path}/{draft.Id}/checks")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    [Fact]
    public async Task The_office_sees_all_pairs_the_most_similar_first()
    {
        var one = Register.Profile("Weiterbildungsverbund Uckermark") with { Districts = ["12073"] };
        var ids = await host.ListAsync(
            one,
            one with
            {
                Name = "WEITERBILDUNGSVERBUND UCKERMARK",
            },
            one with
            {
                Name = "Weiterbildungsverbund Uckermark Nord",
            },
            one with
            {
                Districts = ["08111"],
            }
        );

        var answer = (await Office.Get($"{Register.Path}/duplicates")).Expect(HttpStatusCode.OK).Json;
        var pairs = answer["pairs"]!.AsArray().Where(p => ids.Contains(Id(p!["first"]))).ToList();

        Assert.Equal(3, pairs.Count);
        Assert.Equal(1.0, (double)pairs[0]!["similarity"]!);
        Assert.Equal(ids.Take(2).Order(), new[] { Id(pairs[0]!["first"]), Id(pairs[0]!["second"]) }.Order());
        Assert.Equal(
            pairs.Select(p => (double)p!["similarity"]!).OrderDescending(),
            pairs.Select(p => (double)p!["similarity"]!)
        );

        var some = (await Office.Get($"{Register.Path}/duplicates?limit=1")).Expect(HttpStatusCode.OK).Json;
        Assert.Single(some["pairs"]!.AsArray());
        Assert.Equal((int)answer["total"]!, (int)some["total"]!);
        (await Office.Get($"{Register.Path}/duplicates?limit=0")).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        (await host.As(People.Coordinator).Get($"{Register.Path}/duplicates")).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
    }

    private static async Task<JsonNode> Check(Api api, Guid id) =>
        (await api.Get($"{Register.Path}/{id}/checks")).Expect(HttpStatusCode.OK).Json;

    private static IEnumerable<string?> Codes(JsonNode? findings) =>
        findings!.AsArray().Select(f => (string?)f!["code"]);

    private static Guid Id(JsonNode? network) => network!["id"]!.GetValue<Guid>();
}

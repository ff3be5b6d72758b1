using System.Net;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

/// <summary>What a network is found by. Each test searches for words that only its own networks have.</summary>
public sealed class SearchingTheRegister(ProductHost host) : IClassFixture<ProductHost>
{
    private Task<IReadOnlyList<string>> Find(string text) => host.As().NamesAsync($"q={Uri.EscapeDataString(text)}");

    [Theory]
    [InlineData("Fähre")]
    [InlineData("FAEHRE")]
    [InlineData("fähren")]
    [InlineData("Fa\u0308hre")]
    public async Task Umlauts_and_inflections_are_one_word_however_they_are_written(string text)
    {
        await host.ListAsync($"Bündnis Fähre {text.Length}");
        Assert.Contains($"Bündnis Fähre {text.Length}", await Find(text));
    }

    [Theory]
    [InlineData("Berufsbildungszentrum Unstrut", "Zentrum Unstrut")]
    [InlineData("Berufsbildungszentren Saale", "Zentrum Saale")]
    [InlineData("Großstraßenforum", "strassen")]
    [InlineData("Nordsee Kollektiv", "Nords")]
    [InlineData("Wachstumsregion Ems-Achse e.V.", "emsachse eV")]
    [InlineData("Wendlandleben", "Wendlandlebn")]
    [InlineData("Familienfreundliche Unternehmen Hochsauerland", "Familenfreundlihce")]
    public async Task A_word_is_found_by_its_beginning_a_part_of_it_and_with_small_errors(string name, string text)
    {
        await host.ListAsync(name);
        Assert.Equal([name], await Find(text));
    }

    [Theory]
    [InlineData("Kurzbezeichnung")]
    [InlineData("Trägerverein")]
    [InlineData("Quedlinburg")]
    [InlineData("Beschreibungstext")]
    [InlineData("Partnerorganisation")]
    [InlineData("Saalekreis")]
    [InlineData("Sachsen-Anhalt")]
    [InlineData("Saxony")]
    [InlineData("Studienaussteiger")]
    [InlineData("dropouts")]
    [InlineData("Gastronomie")]
    [InlineData("Weiterbildung")]
    public async Task A_network_is_found_by_everything_that_it_says_of_itself(string text)
    {
        var name = $"Musterbund {text}";
        await host.ListAsync(
            Register.Profile(name) with
            {
                ShortName = "Kurzbezeichnung",
                HostOrganisation = "Trägerverein",
                Seat = "Quedlinburg",
                Description = "Ein Beschreibungstext.",
                Districts = ["15088"],
                FieldsOfAction = ["qualification"],
                TargetGroups = ["dropouts"],
                Sectors = ["hospitality"],
                Partners =
                [
                    new("Partnerorganisation", PartnerType.Other),
                    new("B", PartnerType.Other),
                    new("C", PartnerType.Other),
                ],
            }
        );
        Assert.Contains(name, await Find($"{text} Musterbund"));
    }

    [Fact]
    public async Task The_best_match_comes_first_then_the_alphabet_decides()
    {
        await host.ListAsync("Zithernspieler", "Zither und Harfe", "Harfe und Zither", "Zither", "Konzertzither");
        Assert.Equal(
            ["Zither", "Harfe und Zither", "Zither und Harfe", "Zithernspieler", "Konzertzither"],
            await Find("Zither")
        );
        Assert.Equal(
            ["Harfe und Zither", "Konzertzither", "Zither", "Zither und Harfe", "Zithernspieler"],
            await host.As().NamesAsync("q=Zither&sort=name")
        );
    }

    [Fact]
    public async Task All_words_must_be_there()
    {
        await host.ListAsync("Dudelsack Ost", "Dudelsack West");
        Assert.Equal(["Dudelsack West"], await Find("west dudelsack"));
        Assert.Empty(await Find("dudelsack quetschkommode"));
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("*:*")]
    [InlineData("(((")]
    [InlineData("\u0000\u0001")]
    [InlineData("😀")]
    public async Task What_is_no_word_finds_nothing_and_breaks_nothing(string text) => Assert.Empty(await Find(text));

    [Fact]
    public async Task A_text_may_not_be_endless() =>
        Assert.Equal(
            ["q"],
            (await host.As().Get($"{Register.Path}?q={new string('a', 201)}"))
                .ExpectProblem(HttpStatusCode.BadRequest, "validation")
                .Fields
        );

    [Fact]
    public async Task A_row_tells_what_is_public_and_names_no_person()
    {
        var id = (
            await host.ListAsync(
                Register.Profile("Rowbund") with
                {
                    ShortName = "RB",
                    LegalForm = LegalForm.RegisteredAssociation,
                    FoundedYear = 2014,
                    Seat = "Berlin",
                    Location = new(13.4, 52.5),
                    PublicContact = "contact@network.example.org",
                    CoordinatorRef = "person-4711",
                    FundingSources = ["hidden"],
                }
            )
        )[0];
        await host.ChangeAsync(id, network => network.NoteSeal("EP-1", new DateOnly(2027, 12, 31)));

        var body = (await host.As().Get($"{Register.Path}?q=Rowbund")).Expect(HttpStatusCode.OK);

        Assert.DoesNotContain("4711", body.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("importer", body.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", body.Body, StringComparison.Ordinal);
        Assert.Null(body.Json["nextCursor"]);
        Assert.Null(body.Json["facets"]);
        var row = Assert.Single(body.Json["items"]!.AsArray())!;
        Assert.Equal(id, row["id"]!.GetValue<Guid>());
        Assert.Equal(
            """
            ["RB","RegisteredAssociation",2014,"Berlin",["11000"],["11"],["vocational-training"],"2026-11-24","2026-11-24",false,"EP-1","2027-12-31",true]
            """,
            new System.Text.Json.Nodes.JsonArray([
                .. new[]
                {
                    "shortName",
                    "legalForm",
                    "foundedYear",
                    "seat",
                    "districts",
                    "laender",
                    "fieldsOfAction",
                    "listedOn",
                    "lastConfirmedOn",
                    "isStale",
                    "sealNumber",
                    "sealValidUntil",
                    "hasValidSeal",
                }.Select(field => row[field]?.DeepClone()),
            ]).ToJsonString()
        );
    }
}

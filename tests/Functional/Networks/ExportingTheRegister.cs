using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Networks.Import;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class ExportingTheRegister(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Export = Register.Path + "/export";

    private static readonly string[] Difficult =
    [
        "=cmd|'/c calc'!A1",
        "+49 Verbund",
        "-Strich-",
        "@Verbund",
        "'=schon maskiert",
        "''+doppelt",
        "'nur ein Zeichen'",
        "Anführungs\"zeichen\"",
        "Semikolon; Komma, Punkt.",
        "NETWORK waldeck|frankenberg",
        "Zwei\nZeilen",
        "Tab\tim Namen",
        "_x0041_ wie in XML",
        "<b>fett & kursiv</b>",
        "007",
        "1e5",
        "WAHR",
        "ÄÖÜ äöü ß € 😀",
    ];

    public static TheoryData<string, string> Formats() => new() { { "csv", Files.Csv }, { "xlsx", Files.Xlsx } };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_exported_is_imported_unchanged(string format, string type)
    {
        var first = Register.Profile("");
        var ids = await host.ListAsync(
            Difficult.Select(name =>
                first with
                {
                    Name = $"{name} {format}",
                    ShortName = name,
                    LegalForm = LegalForm.RegisteredAssociation,
                    FoundedYear = 1999,
                    HostOrganisation = name,
                    Districts = ["01001", "09"],
                    Seat = name,
                    TargetGroups = ["young-people", "women"],
                    Sectors = ["trade"],
                    Partners =
                    [
                        .. first.Partners,
                        new(name, PartnerType.Other),
                        new("Kreis (Nord) | Süd (Ost)", PartnerType.Municipality, new DateOnly(2020, 1, 1)),
                        new("|Bar| \\| (Betrieb)", PartnerType.Company),
                    ],
                    PublicContact = "kontakt@network.example.org",
                    Description = $"Erste Zeile\r\n{name}\r\n\r\nLetzte Zeile",
                    Source = name,
                }
            )
        );

        var file = await Download($"?format={format}");
        var report = await host.As(People.Adviser).Take(Files.Body(file, type), "?publish=true");

        Assert.Equal((0, 0, 0), (report.Imported, report.WithWarnings, report.Rejected));
        Assert.All(ids, id => Assert.Contains(report.Networks, n => n.Id == id));
    }

    [Fact]
    public async Task A_cell_that_begins_like_a_formula_is_escaped()
    {
        await host.ListAsync("=Formelhaft");
        var csv = Encoding.UTF8.GetString(await Download("?format=csv&q=formelhaft"));
        Assert.StartsWith("\uFEFFId;Name;Kurzname;Rechtsform;", csv, StringComparison.Ordinal);
        Assert.True(csv.Contains(";'=Formelhaft;", StringComparison.Ordinal), csv);
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filters_of_the_search_choose_what_is_exported()
    {
        var profile = Register.Profile("Auswahl Flensburg") with { Districts = ["01001"], Sectors = ["hospitality"] };
        await host.ListAsync(profile, profile with { Name = "Auswahl Kiel", Districts = ["01002"] });

        var csv = Encoding.UTF8.GetString(await Download("?district=01001&branch=hospitality"));
        Assert.Contains("Auswahl Flensburg", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Auswahl Kiel", csv, StringComparison.Ordinal);
        (await host.As().Get($"{Export}?district=99999")).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        (await host.As().Get($"{Export}?format=pdf")).ExpectProblem(HttpStatusCode.BadRequest, "validation");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("geojson")]
    public async Task Nothing_to_export_is_a_file_all_the_same(string format)
    {
        var file = await Download($"?format={format}&q=gibtesnicht");
        if (format == "geojson")
        {
            Assert.Empty(JsonNode.Parse(file)!["features"]!.AsArray());
            return;
        }

        var type = format == "csv" ? Files.Csv : Files.Xlsx;
        Assert.Equal(0, (await host.As(People.Adviser).Take(Files.Body(file, type), "?dryRun=true")).Rows);
    }

    [Fact]
    public async Task GeoJson_has_a_feature_for_each_network()
    {
        var profile = Register.Profile("Geojson Eins") with { Location = new(9.43, 54.78) };
        var ids = await host.ListAsync(profile, profile with { Name = "Geojson Zwei", Location = null });

        var answer = (await host.As().Get($"{Export}?format=geojson&q=geojson")).Expect(HttpStatusCode.OK);

        Assert.Equal("application/geo+json", answer.MediaType);
        var features = answer.Json["features"]!.AsArray();
        Assert.Equal(ids.Select(id => id.ToString()).Order(), features.Select(f => (string?)f!["id"]).Order());
        var one = features.Single(f => (string?)f!["properties"]!["name"] == "Geojson Eins")!;
        Assert.Equal("Point", (string?)one["geometry"]!["type"]);
        Assert.Equal([9.43, 54.78], one["geometry"]!["coordinates"]!.AsArray().Select(c => (double)c!));
        Assert.Null(features.Single(f => f != one)!["geometry"]);
        Assert.Equal(3, one["properties"]!["partners"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("geojson")]
    public async Task The_public_sees_no_person_and_no_draft(string format)
    {
        await host.ListAsync(Register.Profile("Ohne Personen") with { CoordinatorRef = "person-4711" });
        await host.As(People.Adviser).Create(Register.Path, Samples.Network("Ganz unveröffentlicht"));

        var file = Encoding.UTF8.GetString(await Download($"?format={format}"));

        Assert.Contains("Ohne Personen", file, StringComparison.Ordinal);
        Assert.DoesNotContain("person-4711", file, StringComparison.Ordinal);
        Assert.DoesNotContain("importer", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Ganz unveröffentlicht", file, StringComparison.Ordinal);
        (await host.As().Get($"{Export}?format={format}&state=Draft")).ExpectProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
        var all = (await host.As(People.Adviser).Get($"{Export}?format={format}&state=Draft")).Expect(
            HttpStatusCode.OK
        );
        Assert.Contains("Ganz unveröffentlicht", all.Body, StringComparison.Ordinal);
    }

    private async Task<byte[]> Download(string query)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(host.Address, Export + query), Api.Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        return await response.Content.ReadAsByteArrayAsync(Api.Stop);
    }
}

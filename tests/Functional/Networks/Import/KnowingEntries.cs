using System.Net;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>Which entry a row means, and what an import makes of it. Each test has names and districts of its own.</summary>
public sealed class KnowingEntries(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Header = "Name;Kreise;Handlungsfelder;Partner;Website;Zuletzt bestätigt;Beschreibung\n";
    private const string Partners = "A (Kammer) | B (Betrieb) | C (Bildung)";

    private Api Office => host.As(People.Adviser);

    private static string Row(
        string name,
        string district,
        string confirmed = "2026-05-04",
        string partners = Partners,
        string description = ""
    ) => $"\"{name}\";{district};Berufliche Ausbildung;{partners};https://netz.example.org;{confirmed};{description}\n";

    private Task<Report> Take(string rows, string query = "") => Office.Take(Files.Body(Header + rows), query);

    private async Task<IReadOnlyList<string>> Events(Guid id) =>
        [
            .. (await Office.Get($"/api/v1/networks/{id}/history"))
                .Expect(HttpStatusCode.OK)
                .Json.AsArray()
                .Select(e => (string)e!["event"]!),
        ];

    [Fact]
    public async Task The_same_name_is_the_same_entry_and_only_a_difference_is_an_event()
    {
        var first = await Take(Row("Immer gleich", "01001"));
        var same = await Take(Row("  Immer gleich ", "01001"));
        var later = await Take(Row("Immer gleich", "01001", "2026-06-01", description: "Neu beschrieben"));
        var id = first.Network(2);

        Assert.Equal((1, 0, 0, 0), first.Counts);
        Assert.Equal((0, 0, 0, 1), same.Counts);
        Assert.Equal(new Result(2, "unchanged", Column: null, Code: null, Message: null), Assert.Single(same.Results));
        Assert.Equal((1, 0, 0, 0), later.Counts);
        Assert.Equal([id, id], new[] { same, later }.Select(r => r.Network(2)));
        Assert.Equal(["network_drafted", "network_profile_changed", "network_profile_confirmed"], await Events(id));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_but_is_reported()
    {
        var dry = await Take(Row("Nur zur Probe", "01002"), "?dryRun=true&publish=true");
        Assert.Equal((1, 0, 0, 0), dry.Counts);
        Assert.Equal((1, 0, 0, 0), (await Take(Row("Nur zur Probe", "01002"), "?dryRun=true&publish=true")).Counts);

        var stored = (await Office.Get($"/api/v1/networks/imports/{dry.Id}")).Expect(HttpStatusCode.OK).Read<Report>();
        Assert.True(stored.DryRun);
        Assert.Equal(dry.Results, stored.Results);
        Assert.DoesNotContain("Nur zur Probe", await host.As().NamesAsync("q=Probe"));
    }

    [Fact]
    public async Task What_the_file_has_no_column_for_stays_and_an_empty_cell_takes_away()
    {
        var id = (await Take(Row("Bleibt und geht", "01003", description: "Geht"))).Network(2);
        await Office.Take(Files.Body("Name;Beschreibung;Kurzname\nBleibt und geht;;BuG"));

        var network = (await Office.Get($"/api/v1/networks/{id}")).Json;
        Assert.Equal(("BuG", null), ((string?)network["shortName"], (string?)network["description"]));
        Assert.Equal(3, network["partners"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_a_file_cannot_say_stays()
    {
        var id = (
            await host.ListAsync(
                Register.Profile("Seit wann") with
                {
                    Partners =
                    [
                        new("Kammer", PartnerType.Chamber, new DateOnly(2015, 1, 1)),
                        new("Betrieb", PartnerType.Company),
                        new("Schule", PartnerType.Education),
                    ],
                    Location = new(13.4, 52.5),
                    CoordinatorRef = "p-17",
                    Description = "Zwei\r\nZeilen",
                }
            )
        )[0];
        var same = await Office.Take(
            Files.Body(
                "Name;Partner;Beschreibung\nSeit wann;Kammer (Kammer)|Betrieb (Betrieb)|Schule (Bildung);\"Zwei\nZeilen\""
            )
        );
        Assert.Equal((0, 0, 0, 1), same.Counts);
        Assert.Equal(id, same.Network(2));
    }

    [Fact]
    public async Task The_id_of_an_export_is_stronger_than_the_name()
    {
        var id = (await Take(Row("Alter Name", "01004"))).Network(2);
        var renamed = await Office.Take(Files.Body($"Id;Name\n{id};Neuer Name"));
        Assert.Equal((1, id), (renamed.Imported, renamed.Network(2)));
        Assert.Equal("Neuer Name", (string?)(await Office.Get($"/api/v1/networks/{id}")).Json["name"]);

        var restored = Guid.CreateVersion7();
        var elsewhere = await Office.Take(Files.Body($"Id;Name\n{restored};Aus einem anderen Register"));
        Assert.Equal(restored, elsewhere.Network(2));
        var byName = await Office.Take(Files.Body($"Id;Name\n{Guid.CreateVersion7()};Neuer Name"));
        Assert.Equal((1, id), (byName.Unchanged, byName.Network(2)));
    }

    [Fact]
    public async Task An_id_that_is_none_rejects_its_row()
    {
        var report = await Office.Take(Files.Body($"Id;Name\n17;Keine Id\n{Guid.Empty};Auch keine"));
        Assert.Equal(["import.no-id", "import.no-id"], report.Results.Select(r => r.Code));
    }

    [Fact]
    public async Task The_id_of_another_thing_cannot_become_a_network()
    {
        var other = Guid.CreateVersion7();
        await host.StartStreamAsync(other, new NetworkDiscarded(other, "A stream without a network"));
        var report = await Office.Take(Files.Body($"Id;Name\n{other};Anderswo vergeben"));
        Assert.Equal(("rejected", "import.no-id"), (report.Results[0].Outcome, report.Results[0].Code));
    }

    [Fact]
    public async Task Entries_that_are_none_any_more_take_no_rows()
    {
        var ids = await host.ListAsync("Wird archiviert", "Geht auf", "Nimmt auf");
        await host.ChangeAsync(ids[0], n => n.Archive("Ended"));
        await host.MergeAsync(ids[1], ids[2]);

        var report = await Office.Take(
            Files.Body($"Id;Name\n{ids[0]};Wird archiviert\n{ids[1]};Geht auf\n;Wird archiviert")
        );

        Assert.Equal(["network.closed", "network.merged"], report.Results.Where(r => r.Row < 4).Select(r => r.Code));
        Assert.DoesNotContain(report.Network(4), ids);
    }

    [Fact]
    public async Task Entries_with_one_name_are_told_apart_by_their_districts()
    {
        var north = Register.Profile("Doppelter Name") with { Districts = ["01054"] };
        var ids = await host.ListAsync(north, north with { Districts = ["09162"] });

        var told = await Take(Row("Doppelter Name", "09162"));
        Assert.Equal(ids[1], told.Network(2));
        foreach (var district in new[] { "14612", "\"01054, 09162\"", "" })
        {
            var open = await Take(Row("Doppelter Name", district));
            Assert.Equal("import.ambiguous-name", Assert.Single(open.Results).Code);
        }
    }

    [Fact]
    public async Task One_entry_takes_one_row_of_a_file()
    {
        var id = (await Take(Row("Einmal genügt", "01055"))).Network(2);
        var report = await Office.Take(
            Files.Body($"Id;Name;Sitz\n{id};Einmal genügt;Kiel\n;Einmal genügt;Husum\n;Erstmals;Kiel\n;Erstmals;Husum")
        );
        Assert.Equal(
            ["imported", "rejected", "warning", "rejected"],
            report.Results.DistinctBy(r => r.Row).Select(r => r.Outcome)
        );
        Assert.Equal(
            ["import.repeated", "import.repeated"],
            new[] { 3, 5 }.Select(row => report.Of(row).Single().Code)
        );
    }

    [Fact]
    public async Task A_listed_entry_is_not_made_incomplete()
    {
        var id = (await Take(Row("Bleibt vollständig", "01056"), "?publish=true")).Network(2);
        var report = await Take(Row("Bleibt vollständig", "01056", partners: "A (Kammer)", description: "Anders"));

        Assert.Equal(
            ("rejected", "Partner", "network.too-few-partners"),
            (report.Results[0].Outcome, report.Results[0].Column, report.Results[0].Code)
        );
        Assert.Null((string?)(await Office.Get($"/api/v1/networks/{id}")).Json["description"]);
    }

    [Fact]
    public async Task Publishing_lists_what_is_complete_in_the_importers_name()
    {
        var file = Row("Sofort gelistet", "01057") + Row("Noch ein Entwurf", "01058", partners: "A (Kammer)");
        var drafts = await Take(file);
        Assert.Equal("Draft", await StatusOf(drafts.Network(2)));

        var report = await Take(file, "?publish=true");
        Assert.Equal((1, 0, 0, 1), report.Counts); // what was identical but not listed has changed
        Assert.Equal("Listed", await StatusOf(report.Network(2)));
        Assert.Equal("Draft", await StatusOf(report.Network(3)));
        var listed = (await Office.Get($"/api/v1/networks/{report.Network(2)}")).Json;
        Assert.Equal(("adviser", "2026-11-24"), ((string?)listed["consentBy"], (string?)listed["consentOn"]));
        Assert.Contains("Sofort gelistet", await host.As().NamesAsync("q=Sofort"));
    }

    [Fact]
    public async Task Whoever_submitted_an_entry_does_not_list_it_by_importing_it()
    {
        var id = (await Take(Row("Vier Augen", "01059"))).Network(2);
        await host.ChangeAsync(id, n => n.Submit("adviser", consent: true, new(2026, 11, 24)));

        var own = await Take(Row("Vier Augen", "01059", description: "Geändert"), "?publish=true");
        Assert.Equal(("warning", "network.reviewer-is-submitter"), (own.Results[0].Outcome, own.Results[0].Code));
        Assert.Equal("Submitted", await StatusOf(id));

        await host.As(People.Lead).Take(Files.Body(Header + Row("Vier Augen", "01059")), "?publish=true");
        Assert.Equal("Listed", await StatusOf(id));
    }

    [Fact]
    public async Task Likely_duplicates_of_entries_are_imported_and_named()
    {
        var id = (await Take(Row("Bündnis für Ausbildung Stormarn", "01062"))).Network(2);
        var report = await Take(
            Row("BUENDNIS FUER AUSBILDUNG STORMARN", "01") + Row("Bündnis für Ausbildung Stormarn e.V.", "14612")
        );

        var duplicate = Assert.Single(report.Of(2));
        Assert.Equal(
            ("warning", "Name", "network.likely-duplicate"),
            (duplicate.Outcome, duplicate.Column, duplicate.Code)
        );
        Assert.Contains(id.ToString(), duplicate.Message, StringComparison.Ordinal);
        Assert.Equal("imported", Assert.Single(report.Of(3)).Outcome); // no district in common
    }

    [Fact]
    public async Task An_import_can_be_read_again_and_is_the_reason_of_its_changes()
    {
        var report = await Office.Take(
            Files.Body(Header + Row("Mit Bericht", "01060")),
            "?publish=true&fileName=liste.csv"
        );
        var stored = (await host.As(People.Lead).Get($"/api/v1/networks/imports/{report.Id}")).Read<Report>();
        Assert.Equal(
            ("adviser", "Invented adviser", "liste.csv", true, false),
            (stored.By, stored.ByName, stored.FileName, stored.Publish, stored.DryRun)
        );
        Assert.Equal(report.Results, stored.Results);
        Assert.Equal(64, stored.Sha256.Length);

        var history = (await Office.Get($"/api/v1/networks/{report.Network(2)}/history")).Json.AsArray();
        Assert.All(history, e => Assert.Equal($"Import {report.Id}", (string?)e!["reason"]));

        await Take(Row("Noch ein Bericht", "01061"));
        var page = (await Office.Get("/api/v1/networks/imports?limit=1")).Expect(HttpStatusCode.OK).Json;
        Assert.Single(page["items"]!.AsArray());
        var next = await Office.Get($"/api/v1/networks/imports?limit=100&cursor={page["nextCursor"]}");
        Assert.DoesNotContain(
            next.Json["items"]!.AsArray().Select(i => (string?)i!["id"]),
            id => id == (string?)page["items"]![0]!["id"]
        );
        (await host.As(People.Coordinator).Get("/api/v1/networks/imports")).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await Office.Get($"/api/v1/networks/imports/{Guid.CreateVersion7()}")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    private async Task<string?> StatusOf(Guid id) =>
        (string?)(await Office.Get($"/api/v1/networks/{id}")).Json["status"];
}

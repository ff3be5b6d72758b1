using System.Net;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Networks.Pages;

public sealed class KeepingTheRegister(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task What_nobody_touched_is_not_in_the_history()
    {
        using var adviser = await host.SignInAsync(People.Adviser);
        var profile = Register.Profile("Ordnungsbund") with { TargetGroups = ["young-people", "companies"] };
        var id = Assert.Single(await host.ListAsync(profile));
        await adviser.Get($"/networks/{id}/edit");
        await adviser.Submit("profile", ("ShortName", "OB"));
        Assert.Equal($"/networks/{id}", adviser.Path);
        var last = (await host.As(People.Adviser).Get($"{Register.Path}/{id}/history")).Json.AsArray()[^1]!;
        Assert.Equal("profile.shortName", Assert.Single(last["changes"]!.AsArray())!["field"]!.ToString());
    }

    [Fact]
    public async Task From_an_empty_form_to_the_public_register()
    {
        using var adviser = await host.SignInAsync(People.Adviser);
        await adviser.Get("/networks/new");
        await adviser.Submit("profile", ("Name", "Seitenbund Spree"), ("Website", "https://spree.example.org"));
        Assert.Equal("Seitenbund Spree", adviser.Heading);
        Assert.Contains("mindestens 3 verschiedene Partnerorganisationen", adviser.Text, StringComparison.Ordinal);

        var page = adviser.Path;
        await adviser.Get($"{page}/edit");
        await adviser.Submit(
            "profile",
            ("Districts[0]", "Berlin, Stadt (11000)"),
            ("Partners[0].Name", "Kammer"),
            ("Partners[0].Type", "Chamber"),
            ("Partners[1].Name", "Agentur"),
            ("Partners[1].Type", "EmploymentAgency"),
            ("Partners[2].Name", "Schule"),
            ("Partners[2].Type", "Education"),
            ("FieldsOfAction", "vocational-training")
        );
        Assert.Equal(page, adviser.Path);
        await adviser.Submit("submit", ("PublicationConsent", "true"));
        Assert.Contains("prüft ihn eine andere Person", adviser.Text, StringComparison.Ordinal);

        using var lead = await host.SignInAsync(People.Lead);
        await lead.Get(page);
        await lead.Submit("[reject]reason", ("Reason", "Bitte den Sitz nachtragen."));
        await adviser.Get(page);
        await adviser.Submit("[reopen]plain");
        await adviser.Submit("submit");
        await lead.Get(page);
        await lead.Submit("[list]plain");
        Assert.Contains("Das Netzwerk ist gelistet.", lead.Text, StringComparison.Ordinal);
        using var everybody = new Web(host.Address);
        await everybody.Get($"/register/{page.Split('/')[^1]}");
        Assert.Equal("Seitenbund Spree", everybody.Heading);

        await lead.Get($"{page}/history");
        Assert.Contains("Bitte den Sitz nachtragen.", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_each_at_its_row()
    {
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get("/networks/new");
        await web.Submit(
            "profile",
            ("Name", "X"),
            ("Website", "ftp://nowhere"),
            ("FoundedYear", "früher"),
            ("Districts[0]", ""),
            ("Districts[1]", "Atlantis"),
            ("Partners[1].Name", "Ohne Art"),
            ("Location.Latitude", "52,5")
        );
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.NotNull(web.Page.QuerySelector("#profile-foundedyear-error"));

        await web.Submit("profile", ("FoundedYear", "2011"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        // The empty rows have gone to the end: what was second is the first now.
        foreach (var field in new[] { "name", "website", "districts-0", "partners-0-type", "location-longitude" })
        {
            Assert.True(web.Page.QuerySelector($"#profile-{field}-error") is not null, $"{field}: {web.Text}");
        }

        Assert.Equal("Atlantis", web.Fields("profile")["Districts[0]"]);
        Assert.Equal("Ohne Art", web.Fields("profile")["Partners[0].Name"]);
    }

    [Fact]
    public async Task More_rows_come_without_a_script_and_nothing_typed_is_lost()
    {
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get("/networks/new");
        var before = web.Page.QuerySelectorAll("[data-row] select").Length;
        await web.Submit("profile", ("Name", "X"), ("Partners[0].Name", "Kammer"), ("_rows", "partners"));
        Assert.Equal(HttpStatusCode.OK, web.Status);
        Assert.True(web.Page.QuerySelectorAll("[data-row] select").Length > before);
        Assert.Equal(("X", "Kammer"), (web.Fields("profile")["Name"], web.Fields("profile")["Partners[0].Name"]));
        Assert.Null(web.Page.QuerySelector(".form-problem"));
    }

    [Fact]
    public async Task Who_was_slower_sees_what_has_changed_and_keeps_what_they_typed()
    {
        var id = (await host.ListAsync("Wettlauf an der Weser"))[0];
        using var slow = await host.SignInAsync(People.Adviser);
        await slow.Get($"/networks/{id}/edit");
        using var fast = await host.SignInAsync(People.Lead);
        await fast.Get($"/networks/{id}/edit");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await fast.Submit("profile", ("Seat", "Bremen"));

        await slow.Submit("profile", ("ShortName", "WaW"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, slow.Status);
        Assert.Contains("Bremen", slow.Page.QuerySelector(".form-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("WaW", slow.Fields("profile")["ShortName"]);
        await slow.Submit("profile", ("Seat", "Bremen"));
        Assert.Equal($"/networks/{id}", slow.Path);
    }

    [Fact]
    public async Task A_coordinator_is_led_to_their_own_network_and_finds_no_other()
    {
        var other = (await host.ListAsync("Fremder Bund"))[0];
        var person = host.NextCoordinator();
        using var web = await host.SignInAsync(person);
        await web.Get("/networks");
        Assert.Equal("/networks/new", web.Path);
        await web.Submit("profile", ("Name", "Eigener Bund"));
        Assert.Equal($"/networks/{person.Network}", web.Path);
        Assert.Equal("Eigener Bund", web.Heading);
        await web.Get("/networks");
        Assert.Equal($"/networks/{person.Network}", web.Path);

        foreach (var path in new[] { "", "/edit", "/history" })
        {
            await web.Get($"/networks/{other}{path}");
            Assert.Equal(HttpStatusCode.NotFound, web.Status);
        }

        foreach (var path in new[] { "import", "imports", "publication", "duplicates" })
        {
            await web.Get($"/networks/{path}");
            Assert.Equal(HttpStatusCode.Forbidden, web.Status);
        }
    }

    [Fact]
    public async Task A_reader_reads_and_is_offered_nothing_else()
    {
        var id = (await host.ListAsync("Lesebund"))[0];
        using var web = await host.SignInAsync(People.Reviewer);
        await web.Get($"/networks/{id}");
        Assert.Equal("Lesebund", web.Heading);
        Assert.Empty(web.Page.QuerySelectorAll("main form"));
        await web.Get($"/networks/{id}/edit");
        Assert.Equal(HttpStatusCode.Forbidden, web.Status);
    }

    [Fact]
    public async Task A_listed_network_gets_its_partnership_from_its_page()
    {
        var id = (await host.ListAsync("Bund mit Zukunft"))[0];
        using var web = await host.SignInAsync(People.Lead);
        await web.Get($"/networks/{id}");
        await web.Submit("open-partnership");
        Assert.StartsWith("/partnerships/", web.Path, StringComparison.Ordinal);
        var partnership = web.Path;
        await web.Get($"/networks/{id}");
        Assert.Contains($"href=\"{partnership}\"", web.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("sobald die offene Partnerschaft beendet ist", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_published_at_once_and_each_says_what_became_of_it()
    {
        var office = host.As(People.Adviser);
        await office.Create(Register.Path, Samples.Network("Sammelbund Vollständig"));
        await office.Create(Register.Path, new Dictionary<string, object?> { ["name"] = "Sammelbund Lückenhaft" });
        using var web = await host.SignInAsync(People.Lead);
        await web.Get("/networks/publication?all=true");
        var values = web
            .Page.QuerySelectorAll("input[name='Input.Networks']")
            .Select(box => ("Networks", box.GetAttribute("value")!))
            .ToArray();
        await web.Submit("publish", values);
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.NotNull(web.Page.QuerySelector("#publish-consentdeclared-error"));

        await web.Submit("publish", [.. values, ("ConsentDeclared", "true")]);
        Assert.Equal(HttpStatusCode.OK, web.Status);
        var results = web.Page.QuerySelector("[aria-labelledby=results]")!.TextContent;
        Assert.Contains("gelistet", results, StringComparison.Ordinal);
        Assert.Contains("mindestens 3 verschiedene", results, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Sammelbund Vollständig",
            web.Page.QuerySelector("table")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_entries_become_one_field_by_field()
    {
        var ids = await host.ListAsync(
            Register.Profile("Doppelbund Havel") with
            {
                Seat = "Berlin",
            },
            Register.Profile("Doppelbund Havel e.V.") with
            {
                Seat = "Potsdam",
                FoundedYear = 2009,
            }
        );
        using var web = await host.SignInAsync(People.Lead);
        await web.Get("/networks/duplicates");
        Assert.Contains("Doppelbund Havel e.V.", web.Text, StringComparison.Ordinal);
        await web.Get($"/networks/merge?first={ids[0]}&second={ids[1]}");
        Assert.Equal("take", web.Fields("merge")["Choices[FoundedYear]"]);
        await web.Submit("merge", ("Choices[Seat]", "take"));
        Assert.Equal($"/networks/{ids[0]}", web.Path);
        var kept = (await host.As(People.Lead).Get($"{Register.Path}/{ids[0]}")).Json;
        Assert.Equal(
            ("Doppelbund Havel", "Potsdam", 2009),
            ((string?)kept["name"], (string?)kept["seat"], (int?)kept["foundedYear"])
        );
        await web.Get($"/networks/{ids[1]}");
        Assert.Equal($"/networks/{ids[0]}", web.Path);
    }
}

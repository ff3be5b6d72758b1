using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Schulterschluss.Functional.Support;
using Case = Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Pages;

/// <summary>Documents of a partnership and evidence for its measures, by the forms of its page.</summary>
public sealed class AttachingDocuments(ProductHost host) : IClassFixture<ProductHost>
{
    private const int MaxSize = 10 * 1024 * 1024;
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[2000]];

    [Fact]
    public async Task A_network_proves_its_measure_and_both_sides_read_it()
    {
        var story = await Case.ActiveAsync(host);
        using var network = await OpenAsync(story, story.Coordinator);
        Assert.Contains("Noch keine Dokumente", network.Text, StringComparison.Ordinal);

        // Decomposed, as some systems write it, and with spaces around.
        await network.Upload("attach", new("Übersicht.pdf", Pdf), ("Title", " U\u0308bersicht "), ("MeasureId", "m1"));
        Assert.Equal((HttpStatusCode.OK, $"/partnerships/{story.Id}"), (network.Status, network.Path));
        Assert.Contains("Das Dokument ist gespeichert.", network.Text, StringComparison.Ordinal);

        using var office = await OpenAsync(story, People.Adviser);
        var links = office.Page.QuerySelectorAll("main a[download]");
        Assert.Equal(2, links.Length); // at its measure, and in the list
        Assert.All(links, link => Assert.Equal("Übersicht (PDF, 1 KB)", link.TextContent));
        Assert.NotNull(links[0].Closest("#measures ~ *, .sides"));
        Assert.Contains("Nachweis für: Invented measure m1", office.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Angehängt von Invented {story.Coordinator.Id} (Netzwerk)",
            office.Text,
            StringComparison.Ordinal
        );

        await office.Get(links[0].GetAttribute("href")!);
        Assert.Equal("application/pdf", office.Answer!.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Pdf, await office.Answer.Content.ReadAsByteArrayAsync(Api.Stop));
    }

    [Fact]
    public async Task Whoever_comes_from_a_measure_finds_it_chosen_and_only_those_of_their_side()
    {
        var story = await Case.ActiveAsync(host);
        using var web = await host.SignInAsync(story.Coordinator);
        await web.Get($"/partnerships/{story.Id}?proves=m2");
        Assert.Equal("m2", web.Fields("attach")["MeasureId"]);
        var choices = web.Page.QuerySelector<IHtmlSelectElement>("select[name='Input.MeasureId']")!.Options;
        Assert.Equal(["", "m1", "m2", "m3", "m4"], choices.Select(o => o.Value).Order(StringComparer.Ordinal));
        Assert.NotNull(web.Page.QuerySelector("details[open] input[type=file]"));
    }

    public static TheoryData<string, int, HttpStatusCode, string> Refused =>
        new()
        {
            { "", 0, HttpStatusCode.BadRequest, "Die Datei ist leer." },
            { "MZ", 100, HttpStatusCode.UnsupportedMediaType, "weder ein PDF noch ein Bild" },
            { "%PDF-", MaxSize + 1, HttpStatusCode.RequestEntityTooLarge, "zu groß; höchstens 10 MB" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_document_is_said_at_the_field_and_the_rest_stays(
        string head,
        int size,
        HttpStatusCode status,
        string words
    )
    {
        var story = await Case.ActiveAsync(host);
        using var web = await OpenAsync(story, story.Coordinator);
        var content = new byte[size];
        System.Text.Encoding.ASCII.GetBytes(head).CopyTo(content, 0);
        await web.Upload("attach", new("liste.pdf", content), ("Title", "Liste der Betriebe"), ("MeasureId", "m1"));

        Assert.Equal(status, web.Status);
        var field = web.Page.QuerySelector("input[type=file]")!;
        Assert.Contains(words, web.Page.QuerySelector($"#{field.Id}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            words,
            web.Page.QuerySelector($".form-problem a[href$='#{field.Id}']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "noch einmal",
            web.Page.QuerySelector($"#{field.Id}-hint")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(("Liste der Betriebe", "m1"), (web.Fields("attach")["Title"], web.Fields("attach")["MeasureId"]));
        Assert.NotNull(field.Closest("details[open]"));

        await web.Upload("attach", new("liste.pdf", Pdf));
        Assert.Contains("Liste der Betriebe (PDF", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_all_at_once()
    {
        var story = await Case.InitiatedAsync(host);
        using var web = await OpenAsync(story, People.Adviser);
        await web.Submit("attach", ("Title", " "));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.Equal(
            ["Datei: Bitte ausfüllen.", "Titel: Bitte ausfüllen."],
            web.Page.QuerySelectorAll(".form-problem li").Select(li => li.TextContent.Trim())
        );
        await web.Upload("attach", new("a?.pdf", Pdf), ("Title", new string('x', 201)));
        Assert.Equal(2, web.Page.QuerySelectorAll(".form-problem li a").Length);
        Assert.Equal(new string('x', 201), web.Fields("attach")["Title"]);
    }

    [Fact]
    public async Task What_is_far_too_large_is_refused_unread_and_only_this_page_takes_files()
    {
        var story = await Case.InitiatedAsync(host);
        using var web = await OpenAsync(story, People.Adviser);
        await web.Upload("attach", new("film.pdf", new byte[MaxSize + (2 * 1024 * 1024)]), ("Title", "Film"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, web.Status);
        Assert.Contains("zu groß", web.Text, StringComparison.Ordinal);

        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/account/mails"))
        {
            Content = new ByteArrayContent(new byte[2 * 1024 * 1024]),
        };
        elsewhere.Headers.ExpectContinue = true;
        await web.Send(elsewhere);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, web.Status);
    }

    [Fact]
    public async Task Who_attached_a_document_or_the_office_withdraws_it()
    {
        var story = await Case.ActiveAsync(host);
        using var network = await OpenAsync(story, story.Coordinator);
        using var office = await OpenAsync(story, People.Adviser);
        await office.Upload("attach", new("brief.pdf", Pdf), ("Title", "Brief"));
        await network.Upload("attach", new("liste.pdf", Pdf), ("Title", "Liste"));

        await network.Get($"/partnerships/{story.Id}");
        var own = Assert.Single(Withdrawals(network));
        Assert.Contains("„Liste“", own.Closest("details")!.TextContent, StringComparison.Ordinal);
        await network.Submit(own.GetAttribute("value")!);
        Assert.Contains("Das Dokument ist zurückgezogen.", network.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Liste (PDF", network.Text, StringComparison.Ordinal);

        await office.Get($"/partnerships/{story.Id}");
        Assert.Single(Withdrawals(office));
    }

    [Fact]
    public async Task Who_was_slower_is_told_what_happened()
    {
        var story = await Case.ActiveAsync(host);
        using var network = await OpenAsync(story, story.Coordinator);
        await network.Upload("attach", new("liste.pdf", Pdf), ("Title", "Liste"));
        using var office = await OpenAsync(story, People.Adviser);
        var form = Assert.Single(Withdrawals(network)).GetAttribute("value")!;
        Assert.Equal(form, Assert.Single(Withdrawals(office)).GetAttribute("value"));
        await office.Submit(form);
        await network.Submit(form);
        // The document is gone, and with it the form: what was asked for has been done.
        Assert.Equal(HttpStatusCode.OK, office.Status);
        Assert.DoesNotContain("Liste (PDF", network.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_read_and_others_see_nothing()
    {
        var story = await Case.ActiveAsync(host);
        using var network = await OpenAsync(story, story.Coordinator);
        await network.Upload("attach", new("liste.pdf", Pdf), ("Title", "Liste"));

        using var reviewer = await OpenAsync(story, People.Reviewer);
        Assert.Contains("Liste (PDF", reviewer.Text, StringComparison.Ordinal);
        Assert.Null(reviewer.Page.QuerySelector("input[type=file]"));
        Assert.Empty(Withdrawals(reviewer));

        using var stranger = await host.SignInAsync(People.Stranger);
        await stranger.Get($"/partnerships/{story.Id}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    private async Task<Web> OpenAsync(Case story, Person person)
    {
        var web = await host.SignInAsync(person);
        await web.Get($"/partnerships/{story.Id}");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        return web;
    }

    private static IReadOnlyList<IElement> Withdrawals(Web web) =>
        [.. web.Page.QuerySelectorAll("input[name=_handler][value$=withdraw]")];
}

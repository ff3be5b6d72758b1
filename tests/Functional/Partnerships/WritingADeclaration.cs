using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Documents;
using Schulterschluss.Functional.Networks;
using Schulterschluss.Functional.Support;
using UglyToad.PdfPig.Tokens;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Partnerships;

public sealed class WritingADeclaration(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Markup = "#panic(\"x\") = *fett* _kursiv_ $1/0$ @m1 <m1> ```#raw``` // \\ [#sys.inputs]";

    [Fact]
    public async Task Whatever_was_agreed_stands_in_it()
    {
        var story = await ActiveAsync(host);
        using var pdf = await ReadAsync(story, "?language=de");

        Assert.True(pdf.Says(story.NetworkName));
        Assert.True(pdf.Says("More firms train jointly"));
        Assert.All(["m1", "m2", "m3", "m4", "w1"], id => Assert.True(pdf.Says($"Invented measure {id}")));
        Assert.All(["2. Quartal 2017", "15. Dezember 2017"], due => Assert.True(pdf.Says($"Frist: {due}"), due));
        Assert.True(pdf.Says("beginnt am 9. Januar 2017 und endet mit Ablauf des 8. Januar 2022"));
        Assert.True(pdf.Says("Both sides work together in trust."));
        Assert.True(
            pdf.Says($"Invented {story.Coordinator.Id} Coordinator Elektronisch unterzeichnet am 9. Januar 2017")
        );
        Assert.True(pdf.Says("Invented lead Head of the office Elektronisch unterzeichnet am 9. Januar 2017"));
        Assert.True(pdf.Says((string)(await story.ReadAsync())["declaration"]!["hash"]!));
        Assert.False(pdf.Says("Entwurf"));
    }

    [Theory]
    [InlineData("de", "Partnerschaftserklärung")]
    [InlineData("en", "Declaration of partnership")]
    public async Task It_is_made_for_screen_readers(string language, string title)
    {
        var story = await ActiveAsync(host);
        using var pdf = await ReadAsync(story, $"?language={language}");

        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", pdf.Metadata, StringComparison.Ordinal);
        Assert.Equal(language, ((StringToken)pdf.Catalog.Data["Lang"]).Data);
        Assert.Equal($"{title}: {story.NetworkName}", pdf.Title);
        Assert.Equal(1, pdf.Elements("Title"));
        Assert.Equal(6, pdf.Elements("H1"));
        Assert.Equal(1, pdf.Elements("Figure"));
        // Two sides and a goal, the schedule's three columns, and three of the versions.
        Assert.Equal(9, pdf.Elements("TH"));
    }

    [Fact]
    public async Task The_same_version_is_the_same_file_for_ever()
    {
        var story = await ActiveAsync(host);
        using var then = await ReadAsync(story, "?version=1&language=de");

        host.SetDay("2017-03-01");
        await host.ChangeAsync(story.NetworkId, network => network.ChangeProfile(Register.Profile("Renamed since")));
        var amended = Text();
        amended["measures"]!.AsArray().Add(Measure("m9", "Network", "2018"));
        (await story.PutAsync(People.Adviser, "amendment", amended)).Expect(HttpStatusCode.NoContent);
        await story.SignAsync("amendment/sign");

        using var now = await ReadAsync(story, "?version=1&language=de");
        Assert.True(then.Content.Span.SequenceEqual(now.Content.Span));
        Assert.StartsWith("D:20170109", now.CreatedOn, StringComparison.Ordinal);

        using var amendment = await ReadAsync(story, "?language=de");
        Assert.True(amendment.Says("Nachtrag 1 zur Partnerschaftserklärung"));
        Assert.True(amendment.Says("Invented measure m9"));
        Assert.True(amendment.Says("Renamed since"));
        Assert.True(amendment.Says((string)(await story.ReadAsync())["earlierDeclarations"]![0]!["hash"]!));
    }

    [Fact]
    public async Task A_draft_says_on_every_page_that_it_is_one()
    {
        var story = await InNegotiationAsync(host);
        var text = Text();
        text["measures"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["id"] = "m8",
                    ["obligor"] = "Office",
                    ["text"] = "A measure with gaps",
                }
            );
        (await story.PutAsync(People.Adviser, "declaration", text)).Expect(HttpStatusCode.NoContent);
        host.SetDay("2017-02-01");

        using var pdf = await ReadAsync(story, "?version=draft&language=en");

        Assert.True(pdf.Pages > 1);
        Assert.All(
            Enumerable.Range(1, pdf.Pages),
            page => Assert.Contains("DRAFT", pdf.LettersOf(page), StringComparison.Ordinal)
        );
        Assert.True(pdf.Says("Draft of 9 January 2017"));
        Assert.True(pdf.Says("Not yet assigned to a goal m8 A measure with gaps Due: still open"));
        Assert.True(pdf.Says("Not signed yet"));
    }

    [Fact]
    public async Task A_draft_without_anything_in_it_can_be_printed_as_well()
    {
        var story = await InNegotiationAsync(host);
        (await story.PutAsync(People.Adviser, "declaration", new JsonObject())).Expect(HttpStatusCode.NoContent);
        using var pdf = await ReadAsync(story, "?language=en");
        Assert.True(pdf.Says("No goals are named yet."));
    }

    [Fact]
    public async Task Text_that_looks_like_the_typesetters_own_stays_text()
    {
        var story = await InNegotiationAsync(host);
        var text = Text(legalText: Markup);
        text["goals"]![0]!["text"] = Markup;
        text["measures"]![0]!["text"] = Markup;
        text["measures"]![0]!["indicator"] = Markup;
        (await story.PutAsync(People.Adviser, "declaration", text)).Expect(HttpStatusCode.NoContent);
        using var pdf = await ReadAsync(story, "");

        var times = pdf.AllLetters().Split(PdfFile.Letters(Markup)).Length - 1;
        // The goal stands at the head of its measures again, the measure in the schedule in brief.
        Assert.Equal(5, times);
    }

    [Fact]
    public async Task What_the_font_lacks_is_named_and_what_has_no_shape_is_left_out()
    {
        var story = await InNegotiationAsync(host);
        var text = Text(legalText: "Gut 👍 Ärger\u202Egro\u200Dß \uE000 عر Łódź");
        text["measures"]![0]!["text"] = new string('x', 2000);
        text["measures"]![1]!["text"] = string.Concat(Enumerable.Repeat("Ein sehr langer Satz. ", 90));
        (await story.PutAsync(People.Adviser, "declaration", text)).Expect(HttpStatusCode.NoContent);
        using var pdf = await ReadAsync(story, "?language=de");

        Assert.True(pdf.Says("Gut [U+1F44D] Ärgergroß [U+E000] [U+0639][U+0631] Łódź"));
        Assert.True(pdf.Says("stehen darin mit ihrer Nummer in Unicode"));
        // Over several pages, so that others' letters stand between.
        Assert.True(pdf.AllLetters().Count(c => c == 'x') >= 2000);
    }

    [Fact]
    public async Task It_is_shown_in_place_under_a_name_that_says_what_it_is()
    {
        var story = await ActiveAsync(host);
        var (pdf, disposition) = await PdfFile.GetAsync(
            host,
            story.Coordinator,
            $"{story.Path}/declaration.pdf?language=de"
        );
        pdf.Dispose();
        Assert.Equal("inline", disposition.DispositionType);
        Assert.Equal($"Partnerschaftserklärung - {story.NetworkName}.pdf", disposition.FileNameStar);
    }

    [Fact]
    public async Task Whoever_may_read_the_partnership_may_read_its_declaration_and_nobody_else()
    {
        var story = await ActiveAsync(host);
        foreach (var person in People.All.Append(story.Coordinator))
        {
            var partnership = await host.As(person).Get(story.Path);
            var document = await host.As(person).Get($"{story.Path}/declaration.pdf");
            Assert.Equal((partnership.Status, partnership.Code), (document.Status, document.Code));
        }

        (await host.As(People.Stranger).Get($"{story.Path}/declaration.pdf")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await host.As().Get($"{story.Path}/declaration.pdf")).Expect(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("version=2", HttpStatusCode.NotFound)]
    [InlineData("version=draft", HttpStatusCode.NotFound)]
    [InlineData("version=0", HttpStatusCode.NotFound)]
    [InlineData("version=-1", HttpStatusCode.BadRequest)]
    [InlineData("version=last", HttpStatusCode.BadRequest)]
    [InlineData("language=fr", HttpStatusCode.BadRequest)]
    [InlineData("language=", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_said(string query, HttpStatusCode status)
    {
        var story = await SharedAsync();
        (await host.As(People.Lead).Get($"{story.Path}/declaration.pdf?{query}")).Expect(status);
    }

    private static Story? _shared;

    private async Task<Story> SharedAsync() => _shared ??= await ActiveAsync(host);

    private async Task<PdfFile> ReadAsync(Story story, string query) =>
        (await PdfFile.GetAsync(host, People.Lead, $"{story.Path}/declaration.pdf{query}")).File;
}

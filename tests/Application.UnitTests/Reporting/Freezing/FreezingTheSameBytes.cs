using System.Text;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Application.UnitTests.Support;

namespace Schulterschluss.Application.UnitTests.Reporting.Freezing;

/// <summary>
/// What one build has frozen every other one makes again, to the byte. The expected document is a file beside this one; a
/// change that shows in it also changes reports that are made again, and raises the version of a formula or of the
/// template. To accept it, run the test once with <c>UPDATE_SNAPSHOTS=1</c>.
/// </summary>
public sealed class FreezingTheSameBytes
{
    private const string Expected = "tests/Application.UnitTests/Reporting/Freezing/report.json";

    [Fact]
    public async Task The_document_is_the_one_that_was_made_first()
    {
        var version = await FreezeAsync(FrozenExample.Input());
        var document = ContentOf(version, ReportFreezer.DocumentName);
        var path = Path.Combine(Repository.Root, Expected);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(path, document, Stop);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, Stop), Encoding.UTF8.GetString(document));
        Assert.Equal(await File.ReadAllBytesAsync(path, Stop), document);
    }

    [Fact]
    public async Task From_what_was_kept_everything_is_made_again()
    {
        var version = await FreezeAsync(FrozenExample.Input());
        var kept = await ReportFreezer.UnpackAsync(ContentOf(version, ReportFreezer.InputName), Stop);
        var again = await FreezeAsync(kept);
        Assert.Equal(version.Fingerprint, again.Fingerprint);
        Assert.All(version.Files, file => Assert.Equal(file.Content, ContentOf(again, file.Name)));
    }

    [Fact]
    public void Every_recorded_figure_has_something_to_say_in_it()
    {
        var (document, _) = ReportBuilder.Build(FrozenExample.Input(), step: null, Stop);
        Assert.Equal(
            ["K15", "K16", "K17", "K18"],
            document
                .Figures.SelectMany(figure => figure.Parts)
                .Where(part => part.Shown == "n. a.")
                .Select(part => part.Code)
        );
        Assert.Equal(FigureCatalogue.All.Select(figure => figure.Code), document.Figures.Select(figure => figure.Code));
    }

    [Fact]
    public void References_in_the_texts_are_filled_in_and_everything_else_stays()
    {
        var (document, _) = ReportBuilder.Build(FrozenExample.Input(), step: null, Stop);
        Assert.Equal(
            [
                "Gelistet sind 2 Netzwerke.\n\nDavon sind 50,0 % aktuell.",
                "Die Netzwerke erfüllten 75,0 %, das Büro 50,0 %.",
                "Reifegrad: 12,5 Punkte; Patenschaften: n. a..",
                "Ausgegeben wurden 11.930,60 €, das sind 47,7 %.",
                "Größere Öffentlichkeit – {ohne Zahl}.",
            ],
            document.Sections.Select(section => section.Text)
        );
    }

    private static Task<FrozenVersion> FreezeAsync(FrozenInput input) =>
        new ReportFreezer([]).FreezeAsync(input, progress: null, Stop);

    private static byte[] ContentOf(FrozenVersion version, string name) =>
        version.Files.Single(file => file.Name == name).Content;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

using System.Globalization;

namespace Schulterschluss.Performance.Pages;

/// <param name="FirstByte">Median.</param>
/// <param name="Anchor">Median of <c>/health/live</c> in the same turns.</param>
/// <param name="Page">Bytes of the page alone, compressed.</param>
/// <param name="FirstVisit">Bytes of the page and of all that it names, with nothing in the cache.</param>
internal sealed record PageFigures(
    string Name,
    TimeSpan FirstByte,
    TimeSpan P99,
    TimeSpan Anchor,
    int Page,
    int FirstVisit
)
{
    private const double AimMs = 25;
    private const int AimKb = 150;

    public string Row(CultureInfo culture) =>
        string.Create(
            culture,
            $"| {Name} | {FirstByte.TotalMilliseconds:0.0} | {P99.TotalMilliseconds:0.0} | {Anchor.TotalMilliseconds:0.00} | {FirstByte / Anchor:0.0} | {Met(FirstByte.TotalMilliseconds <= AimMs)} | {Page / 1000.0:0.0} | {FirstVisit / 1000.0:0} | {Met(FirstVisit <= AimKb * 1000)} |"
        );

    private static string Met(bool met) => met ? "met" : "not met";
}

/// <summary>The table of a run.</summary>
internal sealed record PageReport(IReadOnlyList<PageFigures> Figures, string Machine)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public string Section() =>
        $"""
            ## Pages, 5,000 networks and 500 partnerships

            {Machine}. {TimeProvider.System.GetLocalNow().ToString(
                "yyyy-MM-dd",
                English
            )}: `./build.sh bench --pages`. The published product, one
            reader after the other, 200 visits a page in turns with `/health/live`. Aims: first byte ≤ 25 ms (p50), first visit
            ≤ 150 KB over the wire, all style sheets, fonts and scripts included.

            | Page | first byte p50 ms | p99 ms | `/health/live` p50 ms | ratio | | page KB | first visit KB | |
            |---|--:|--:|--:|--:|---|--:|--:|---|
            {string.Join('\n', Figures.Select(figures => figures.Row(English)))}

            """;
}

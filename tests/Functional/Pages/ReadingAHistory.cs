using System.Text.RegularExpressions;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

/// <summary>A history is for readers: in their words, with days as they write them.</summary>
public sealed partial class ReadingAHistory(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Fields_states_and_days_are_in_the_readers_words()
    {
        host.SetDay(ActivePartnerships.StartDay);
        var programme = await Programme.LeadAsync(host, People.Coordinator);
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"/partnerships/{programme.PartnershipId}/history");
        var cells = web.Page.QuerySelectorAll("table td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Contains("Aktiv seit", cells);
        Assert.Contains("09.01.2017", cells);
        Assert.Contains("Zur Unterschrift", cells);
        Assert.Contains("Erklärung › Unterschriften 1", cells);
        await web.Get($"/networks/{programme.NetworkId}/history");
        cells.AddRange(web.Page.QuerySelectorAll("table td").Select(cell => cell.TextContent.Trim()));
        // Neither a name of the code nor JSON.
        Assert.DoesNotContain(cells, cell => Raw().IsMatch(cell));
    }

    [GeneratedRegex("""\{"|^[a-z]+[A-Z]\w*$""", RegexOptions.None, 1000)]
    private static partial Regex Raw();
}

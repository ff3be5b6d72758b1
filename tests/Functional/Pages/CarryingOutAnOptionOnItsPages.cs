using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

public sealed class CarryingOutAnOptionOnItsPages(ActivePartnerships programmes) : IClassFixture<ActivePartnerships>
{
    private static readonly (string, string)[] Plan =
    [
        ("Title", "Invented option"),
        ("Effort", "Small"),
        ("Benefit", "4"),
        ("Owner", "Network"),
    ];

    [Fact]
    public async Task An_option_goes_from_a_finding_to_its_goal()
    {
        using var network = await programmes.Host.SignInAsync(programmes.Berlin.Coordinator);
        using var office = await programmes.Host.SignInAsync(People.Adviser);
        await network.Get($"/action-options?network={programmes.Berlin.NetworkId}");
        Assert.Contains("Noch keine Handlungsoption", network.Text, StringComparison.Ordinal);

        await network.Get($"/action-options/new?assessment={programmes.Berlin.AssessmentId}");
        await network.Submit("propose", [.. Plan, ("Goal.Indicator", "Invented"), ("Goal.Baseline", "1.000")]);
        Assert.Equal(HttpStatusCode.BadRequest, network.Status);
        Assert.Contains("ohne Tausenderpunkte", network.Text, StringComparison.Ordinal);
        Assert.Equal("1.000", network.Fields("propose")["Goal.Baseline"]);
        await network.Submit("propose", [.. Plan, ("Goal.Indicator", ""), ("Goal.Baseline", "")]);
        Assert.Equal(HttpStatusCode.Conflict, network.Status); // without a finding
        await network.Submit("propose", [.. Plan, ("FindingIds", $"{programmes.Berlin.FindingId}")]);
        Assert.Contains("Die Handlungsoption ist vorgeschlagen.", network.Text, StringComparison.Ordinal);
        var page = network.Path;
        // Nobody can agree before there are a goal and a due date.
        Assert.DoesNotContain("[agree]plain", Handlers(network));

        await network.Submit(
            "change",
            ("Goal.Indicator", "Firms"),
            ("Goal.Baseline", "40,5"),
            ("Goal.Target", "60"),
            ("Goal.Unit", "firms"),
            ("Due", "2017-Q4")
        );
        Assert.Contains("Firms: von 40,5 auf 60 firms", network.Text, StringComparison.Ordinal);
        await network.Submit("[defer]plain");
        await network.Submit("[resume]plain");
        await network.Submit("[agree]plain");
        Assert.DoesNotContain("[agree]plain", Handlers(network));
        await office.Get(page);
        await office.Submit("[agree]plain");
        Assert.Contains("Netzwerk: beginnen", office.Text, StringComparison.Ordinal);

        await network.Get(page);
        await network.Submit("[start]plain");
        await network.Submit("progress", ("Percent", "101"));
        Assert.Equal(HttpStatusCode.BadRequest, network.Status);
        await network.Submit("progress", ("Percent", "50"));
        Assert.Contains("Fortschritt: 50 %", network.Text, StringComparison.Ordinal);
        await network.Submit("complete", ("Actual", "50,25"), ("EvidenceRefs", ""));
        Assert.Equal(HttpStatusCode.Conflict, network.Status);
        await network.Submit("complete", ("Actual", "50,25"), ("EvidenceRefs", "A 12/3\nhttps://example.org/proof"));
        Assert.Contains("50 %", network.Text, StringComparison.Ordinal);
        Assert.NotNull(network.Page.QuerySelector("a[href='https://example.org/proof']"));
        Assert.Empty(Handlers(network));

        await network.Get($"{page}/history");
        Assert.Contains("Handlungsoption umgesetzt", network.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_was_faster_with_is_shown_and_what_was_typed_stays()
    {
        using var mine = await programmes.Host.SignInAsync(People.Adviser);
        using var theirs = await programmes.Host.SignInAsync(People.Lead);
        await mine.Get($"/action-options/new?assessment={programmes.Elsewhere.AssessmentId}");
        await mine.Submit("propose", [.. Plan, ("FindingIds", $"{programmes.Elsewhere.FindingId}")]);
        await theirs.Get(mine.Path);
        await theirs.Submit("change", ("Title", "Their title"));
        await mine.Submit("change", ("Title", "My title"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, mine.Status);
        Assert.Contains("Their title", mine.Text, StringComparison.Ordinal);
        Assert.Equal("My title", mine.Fields("change")["Title"]);
        await mine.Submit("change");
        Assert.Equal("My title", mine.Heading);
        await mine.Submit("[reject]reason", ("Reason", "Invented reason"));
        Assert.Contains("Die Handlungsoption ist verworfen.", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_nothing_and_strangers_find_nothing()
    {
        using var lead = await programmes.Host.SignInAsync(People.Lead);
        await lead.Get($"/action-options/new?assessment={programmes.Elsewhere.AssessmentId}");
        await lead.Submit("propose", [.. Plan, ("FindingIds", $"{programmes.Elsewhere.FindingId}")]);
        using var auditor = await programmes.Host.SignInAsync(People.Auditor);
        await auditor.Get(lead.Path);
        Assert.Empty(Handlers(auditor));
        using var stranger = await programmes.Host.SignInAsync(programmes.Berlin.Coordinator);
        await stranger.Get(lead.Path);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    private static IEnumerable<string> Handlers(Web web) =>
        web.Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!);
}

using System.Net;
using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

/// <summary>From the plan to the result, and on to an action option; and who is offered what.</summary>
public sealed class LeadingAnAssessmentOnItsPages(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task An_assessment_is_planned_replanned_started_and_discarded()
    {
        var coordinator = host.NextCoordinator();
        var network = await AssessmentStory.ListedNetworkOfAsync(host, coordinator);
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"/assessments?network={network}");
        Assert.Contains("Noch keine Standortbestimmung", web.Text, StringComparison.Ordinal);

        await web.Submit("schedule", ("PlannedOn", "32.13.2026"), ("Phase", ""), ("CatalogueVersion", "1999-1"));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        Assert.Equal(
            ["Geplant für", "Phase des Netzwerks", "Katalog"], // what cannot be read and what is missing, at once
            web.Page.QuerySelectorAll(".form-problem li").Select(li => li.TextContent.Split(':')[0].Trim())
        );
        await web.Get($"/assessments?network={network}");
        Assert.Contains("Noch keine Standortbestimmung", web.Text, StringComparison.Ordinal);
        await web.Submit("schedule", ("PlannedOn", "2027-01-15"), ("Phase", "Development"));
        Assert.Contains("Die Standortbestimmung ist geplant.", web.Text, StringComparison.Ordinal);

        await web.Submit("reschedule", ("PlannedOn", "2027-02-01"));
        Assert.Contains("01.02.2027", web.Text, StringComparison.Ordinal);
        await web.Submit("participants", ("OfficeParticipants", "adviser"));
        Assert.Contains("Die Standortbestimmung hat begonnen.", web.Text, StringComparison.Ordinal);
        Assert.Contains("Invented adviser", web.Text, StringComparison.Ordinal);
        await web.Submit("participants", ("OfficeParticipants", "lead"));
        Assert.Contains("Die Teilnehmenden sind gespeichert.", web.Text, StringComparison.Ordinal);

        await web.Submit("discard", ("Reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        await web.Submit("discard", ("Reason", "Invented reason"));
        Assert.Contains("Diese Standortbestimmung wurde verworfen", web.Text, StringComparison.Ordinal);
        Assert.Contains("Invented reason", web.Text, StringComparison.Ordinal);
        await web.Get($"{web.Path}/history");
        Assert.Contains("Standortbestimmung verworfen", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_accepted_an_invitation_is_not_offered_as_a_participant()
    {
        await host.SendAsync(
            People.Administrator,
            new InviteAccount("Invented Invited", "invited@example.org", Role.Adviser)
        );
        var story = await AssessmentStory.ScheduleAsync(host, host.NextCoordinator());
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"/assessments/{story.Id}");
        Assert.Contains("Invented adviser", web.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Invented Invited", web.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_are_settled_findings_recorded_and_the_result_shown()
    {
        var story = await AssessmentStory.StartAsync(host, host.NextCoordinator());
        var page = $"/assessments/{story.Id}";
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"{page}/differences");
        Assert.Contains("Noch haben nicht beide Seiten abgegeben", web.Text, StringComparison.Ordinal);
        await web.Get($"{page}/result");
        Assert.Contains("Noch kein Ergebnis", web.Text, StringComparison.Ordinal);

        await story.HandInAsync("network", AssessmentStory.All(2, ("strategy-mission", 0), ("strategy-plan", 1)));
        await story.HandInAsync("office", AssessmentStory.All(2));
        await web.Get($"{page}/differences");
        Assert.Equal(
            ["Leitbild", "Umsetzungsplan"], // far apart first
            web.Page.QuerySelectorAll(".difference h3").Select(h => h.TextContent.Trim())
        );
        Assert.Contains("Ein Konsens zu:", web.Text, StringComparison.Ordinal);
        await web.Get($"{page}/differences?all=true");
        Assert.Equal(30, web.Page.QuerySelectorAll(".difference").Length);

        await web.Get($"{page}/differences");
        await web.Submit("[strategy-mission]consensus", ("Level", "1"));
        Assert.Equal(HttpStatusCode.Conflict, web.Status);
        Assert.Contains("braucht der Konsens eine Begründung", web.Text, StringComparison.Ordinal);
        await web.Submit("[strategy-mission]consensus", ("Level", "1"), ("Comment", "Invented explanation"));
        await web.Submit("[strategy-plan]consensus", ("Level", "2"));
        await web.Submit("finding", ("Kind", "Weakness"), ("Dimension", "impact"), ("Text", "Invented finding"));
        await web.Submit("finding", ("Kind", "Strength"), ("Dimension", "actors"), ("Text", "Another finding"));
        var withdraw = web
            .Page.QuerySelectorAll("input[name=_handler]")
            .Select(i => i.GetAttribute("value")!)
            .First(h => h.EndsWith("]withdraw", StringComparison.Ordinal));
        await web.Submit(withdraw);
        Assert.Contains("Der Befund ist zurückgezogen.", web.Text, StringComparison.Ordinal);

        await web.Submit("finalise");
        Assert.Equal($"{page}/result", web.Path);
        Assert.Contains("49,4 / 100", web.Text, StringComparison.Ordinal);
        Assert.Contains("Es sind weniger als 5", web.Text, StringComparison.Ordinal);
        Assert.Equal(9, web.Page.QuerySelectorAll(".figures tbody tr").Length);
        Assert.All(
            web.Page.QuerySelectorAll("svg[role=img]"),
            chart =>
                Assert.Contains("Strategie und Ziele: 44,4", chart.GetAttribute("aria-label"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Only_who_may_is_offered_forms_and_others_learn_of_nothing()
    {
        var story = await AssessmentStory.StartAsync(host, host.NextCoordinator());
        var page = $"/assessments/{story.Id}";
        (Person Person, HttpStatusCode Status, string[] Forms)[] expected =
        [
            (People.Adviser, HttpStatusCode.OK, ["participants", "discard"]),
            (People.Reviewer, HttpStatusCode.OK, []),
            (People.Auditor, HttpStatusCode.OK, []),
            (story.Coordinator, HttpStatusCode.OK, []),
            (People.Stranger, HttpStatusCode.NotFound, []),
            (People.Ministry, HttpStatusCode.Forbidden, []),
        ];
        foreach (var (person, status, forms) in expected)
        {
            using var web = await host.SignInAsync(person);
            await web.Get(page);
            Assert.Equal(status, web.Status);
            Assert.Equal(
                forms,
                web.Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!)
            );
        }

        using var reviewer = await host.SignInAsync(People.Reviewer);
        await reviewer.Get($"{page}/sheet");
        Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        Assert.Empty(reviewer.Page.QuerySelectorAll("main input"));
    }
}

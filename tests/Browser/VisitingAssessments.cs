using Schulterschluss.Browser.Support;

namespace Schulterschluss.Browser;

/// <summary>Assessments and action options in all their states, as each of those sees them who have something to do there.</summary>
public sealed class VisitingAssessments(AssessmentProgramme programme, Browsers browsers)
    : IClassFixture<AssessmentProgramme>
{
    private string[] Addresses =>
        [
            "/assessments",
            $"/assessments?network={programme.Berlin.NetworkId}",
            $"/assessments/{programme.Scheduled.Id}",
            $"/assessments/{programme.InRating.Id}",
            $"/assessments/{programme.InRating.Id}/sheet",
            $"/assessments/{programme.InRating.Id}/differences",
            $"/assessments/{programme.InRating.Id}/result",
            $"/assessments/{programme.InConsensus.Id}",
            $"/assessments/{programme.InConsensus.Id}/sheet?side=Office",
            $"/assessments/{programme.InConsensus.Id}/differences",
            $"/assessments/{programme.InConsensus.Id}/differences?all=true",
            $"/assessments/{programme.InConsensus.Id}/history",
            $"/assessments/{programme.Berlin.AssessmentId}/result",
            "/action-options",
            $"/action-options?network={programme.Berlin.NetworkId}",
            $"/action-options/new?assessment={programme.Berlin.AssessmentId}",
            $"/action-options/{programme.Proposed}",
            $"/action-options/{programme.Selected}",
            $"/action-options/{programme.Selected}/history",
        ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task They_look_right_in_both_languages_light_and_dark_wide_and_narrow(int way)
    {
        Person[] people = [People.Adviser, People.Coordinator, People.Reviewer, People.Lead, People.Coordinator];
        var view = View.Pairwise[way];
        await using var visit = await browsers.OpenAsync(programme.Host, people[way], view);
        foreach (var address in Addresses)
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('main details').forEach(details => (details.open = true))"
            );
            Assert.Equal(view.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            await visit.LooksRightAsync();
        }
    }

    [Theory]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task No_word_of_a_chart_is_cut(int width)
    {
        await using var visit = await browsers.OpenAsync(programme.Host, People.Coordinator, new View(Width: width));
        await visit.Page.GotoAsync($"/assessments/{programme.Berlin.AssessmentId}/result");
        var cut = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".chart svg[role=img] text")].filter((text) => {
              const [word, chart] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
              return word.width > 0 && (word.left < chart.left - 1 || word.right > chart.right + 1 || word.top < chart.top - 1 || word.bottom > chart.bottom + 1);
            }).map((text) => text.textContent)
            """
        );
        Assert.Empty(cut);
    }
}

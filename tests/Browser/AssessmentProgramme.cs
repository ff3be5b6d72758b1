using Schulterschluss.Functional.ActionOptions;

namespace Schulterschluss.Browser;

/// <summary>A network with a result, an assessment in each state, and an option of each kind; everything is invented.</summary>
public sealed class AssessmentProgramme(TestCluster cluster) : IAsyncLifetime
{
    public ProductHost Host { get; } = new(cluster);
    internal Programme Berlin { get; private set; } = null!;
    internal AssessmentStory Scheduled { get; private set; } = null!;
    internal AssessmentStory InRating { get; private set; } = null!;
    internal AssessmentStory InConsensus { get; private set; } = null!;
    public Guid Proposed { get; private set; }
    public Guid Selected { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Host.SetDay(ActivePartnerships.StartDay);
        Berlin = await Programme.LeadAsync(Host, People.Coordinator);
        Scheduled = await AssessmentStory.ScheduleAsync(Host, People.Coordinator);
        InRating = await AssessmentStory.StartAsync(Host, People.Coordinator);
        InConsensus = await AssessmentStory.StartAsync(Host, People.Coordinator);
        await InConsensus.HandInAsync(
            "network",
            AssessmentStory.All(2, ("strategy-mission", 0), ("strategy-plan", 1), ("impact-indicators", 4))
        );
        await InConsensus.HandInAsync("office", AssessmentStory.All(2));
        await InConsensus.RecordAsync("Weakness", "impact");
        Proposed = (await Options.ProposeAsync(Host.As(People.Adviser), Berlin)).Id;
        Selected = (await Options.SelectedAsync(Host, Berlin)).Id;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

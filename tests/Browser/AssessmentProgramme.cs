using System.Net;

namespace Schulterschluss.Browser;

/// <summary>A network with a result, an assessment in each state, and an option of each kind; everything is invented.</summary>
public sealed class AssessmentProgramme(TestCluster cluster) : IAsyncLifetime
{
    private const string Options = "/api/v1/action-options";

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
        Proposed = await ProposeAsync();
        Selected = await ProposeAsync();
        foreach (var person in new[] { People.Adviser, People.Coordinator })
        {
            var path = $"{Options}/{Selected}";
            (await Host.As(person).Post($"{path}/agree", (await Host.As(person).Get(path)).ETag)).Expect(
                HttpStatusCode.NoContent
            );
        }
    }

    private async Task<Guid> ProposeAsync() => (
            await Host.As(People.Adviser)
                .Create(
                    Options,
                    new
                    {
                        networkId = Berlin.NetworkId,
                        assessmentId = Berlin.AssessmentId,
                        findingIds = new[] { Berlin.FindingId },
                        title = "Betriebe für die Verbundausbildung gewinnen",
                        effort = "Medium",
                        benefit = 4,
                        owner = "Network",
                        goal = new
                        {
                            indicator = "Betriebe in der Verbundausbildung",
                            baseline = 40,
                            target = 60,
                            unit = "Betriebe",
                        },
                        due = "2017-Q4",
                    }
                )
        ).Expect(HttpStatusCode.Created).Id;

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

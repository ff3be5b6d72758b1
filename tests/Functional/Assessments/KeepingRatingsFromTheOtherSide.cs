using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Assessments;

/// <summary>
/// Each side writes words that stand nowhere else. Until both have handed in, no answer of the service to anybody but
/// that side contains them, whatever they ask.
/// </summary>
public sealed class KeepingRatingsFromTheOtherSide(ProductHost host) : IClassFixture<ProductHost>
{
    private const string NetworkSecret = "Netzwerkgeheimnis";
    private const string OfficeSecret = "Bürogeheimnis";
    private const string Rated = "strategy-goals";

    private static readonly Person[] OfOffice =
    [
        People.Lead,
        People.SecondLead,
        People.Adviser,
        People.SecondAdviser,
        People.Reviewer,
    ];
    private static readonly Person[] OfNetwork = [People.Coordinator, People.Deputy];
    private static readonly Person[] OfNeither =
    [
        People.Auditor,
        People.DataProtection,
        People.Administrator,
        People.Ministry,
        People.Stranger,
    ];

    [Fact]
    public async Task Nobody_but_its_side_reads_a_sheet_while_it_is_filled()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await RateAsync(story, "network", People.Coordinator, NetworkSecret);
        await RateAsync(story, "office", People.Adviser, OfficeSecret);

        await AssertHiddenAsync(story, "network", NetworkSecret, from: [.. OfOffice, .. OfNeither]);
        await AssertHiddenAsync(story, "office", OfficeSecret, from: [.. OfNetwork, .. OfNeither]);
        await AssertShownAsync(story, "network", NetworkSecret, to: OfNetwork);
        await AssertShownAsync(story, "office", OfficeSecret, to: OfOffice);
    }

    [Theory]
    [InlineData("network")]
    [InlineData("office")]
    public async Task One_hand_in_opens_nothing_to_either_side(string first)
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await RateAsync(story, "network", People.Coordinator, NetworkSecret);
        await RateAsync(story, "office", People.Adviser, OfficeSecret);
        await HandInAsync(story, first, first == "network" ? People.Deputy : People.Lead);

        await AssertHiddenAsync(story, "network", NetworkSecret, from: [.. OfOffice, .. OfNeither]);
        await AssertHiddenAsync(story, "office", OfficeSecret, from: [.. OfNetwork, .. OfNeither]);
        await AssertShownAsync(story, "network", NetworkSecret, to: OfNetwork);
        await AssertShownAsync(story, "office", OfficeSecret, to: OfOffice);
    }

    [Fact]
    public async Task The_second_hand_in_opens_both_to_both_sides_and_the_auditor()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await RateAsync(story, "network", People.Coordinator, NetworkSecret);
        await RateAsync(story, "office", People.Adviser, OfficeSecret);
        await HandInAsync(story, "network", People.Coordinator);
        await HandInAsync(story, "office", People.Adviser);

        Person[] all = [.. OfOffice, .. OfNetwork, People.Auditor];
        await AssertShownAsync(story, "network", NetworkSecret, to: all);
        await AssertShownAsync(story, "office", OfficeSecret, to: all);
        foreach (var person in all)
        {
            var differences = (await host.As(person).Get($"{story.Path}/differences")).Expect(HttpStatusCode.OK).Body;
            Assert.Contains(NetworkSecret, differences, StringComparison.Ordinal);
            Assert.Contains(OfficeSecret, Unescaped(differences), StringComparison.Ordinal);
        }

        await AssertHiddenAsync(story, "network", NetworkSecret, from: [People.Ministry, People.Stranger]);
        foreach (var person in new[] { People.Lead, People.Auditor, People.Administrator })
        {
            var trail = await host.As(person).Get($"/api/v1/audit?network={story.Network}&kind=RatingSheet&limit=200");
            Assert.Contains(NetworkSecret, trail.Body, StringComparison.Ordinal);
            Assert.Contains(OfficeSecret, Unescaped(trail.Body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_discarded_assessment_keeps_what_was_hidden()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await RateAsync(story, "network", People.Coordinator, NetworkSecret);
        await RateAsync(story, "office", People.Adviser, OfficeSecret);
        await HandInAsync(story, "network", People.Coordinator);
        (await story.ChangeAsync(People.Lead, "discard", new { reason = "The network was dissolved" })).Expect(
            HttpStatusCode.NoContent
        );

        await AssertHiddenAsync(story, "network", NetworkSecret, from: [.. OfOffice, .. OfNeither]);
        await AssertHiddenAsync(story, "office", OfficeSecret, from: [.. OfNetwork, .. OfNeither]);
        (
            await host.As(People.Adviser)
                .Post(
                    $"{story.Path}/sheets/office/hand-in",
                    (await host.As(People.Adviser).Get($"{story.Path}/sheets/office")).ETag
                )
        ).ExpectProblem(HttpStatusCode.Conflict, "rating-sheet.closed");
    }

    [Fact]
    public async Task Progress_counts_ones_own_answers_only()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await RateAsync(story, "network", People.Coordinator, NetworkSecret);
        await RateAsync(story, "office", People.Adviser, OfficeSecret);
        await HandInAsync(story, "network", People.Coordinator);

        Assert.Equal([("Network", 2), ("Office", null)], await CountsAsync(story, People.Coordinator));
        Assert.Equal([("Network", null), ("Office", 2)], await CountsAsync(story, People.Lead));
        Assert.Equal([("Network", null), ("Office", null)], await CountsAsync(story, People.Auditor));

        await HandInAsync(story, "office", People.Adviser);
        Assert.Equal([("Network", 2), ("Office", 2)], await CountsAsync(story, People.Auditor));
    }

    [Fact]
    public async Task Nobody_writes_on_the_other_side_s_sheet()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        foreach (
            var (side, owner, intruder) in new[]
            {
                ("network", People.Coordinator, People.Adviser),
                ("office", People.Adviser, People.Coordinator),
            }
        )
        {
            var sheet = $"{story.Path}/sheets/{side}";
            var etag = (await host.As(owner).Get(sheet)).ETag;
            (await host.As(intruder).Put($"{sheet}/ratings/strategy-goals", etag, new { level = 1 })).ExpectProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
            (await host.As(intruder).Put(sheet, etag, new { ratings = Array.Empty<object>() })).ExpectProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
            (await host.As(intruder).Post($"{sheet}/hand-in", etag)).ExpectProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
        }
    }

    [Fact]
    public async Task The_stored_assessment_and_its_events_know_nothing_of_the_ratings_either()
    {
        var story = await AssessmentStory.StartAsync(host, People.Coordinator);
        await RateAsync(story, "network", People.Coordinator, NetworkSecret);
        await HandInAsync(story, "network", People.Coordinator);

        var store = host.Services.GetRequiredService<IDocumentStore>();
        await using var session = store.QuerySession();
        var serializer = store.Options.Serializer();
        var stored = serializer.ToJson((await session.LoadAsync<Assessment>(story.Id, Api.Stop))!);
        var events = await session.Events.FetchStreamAsync(story.Id, token: Api.Stop);

        Assert.Contains(events, e => e.Data is SideHandedIn { Side: Side.Network });
        Assert.All(
            [stored, .. events.Select(e => serializer.ToJson(e.Data))],
            text =>
            {
                Assert.DoesNotContain(NetworkSecret, text, StringComparison.Ordinal);
                Assert.DoesNotContain(Rated, text, StringComparison.Ordinal);
            }
        );
    }

    private async Task RateAsync(AssessmentStory story, string side, Person by, string secret)
    {
        var sheet = $"{story.Path}/sheets/{side}";
        var level = side == "network" ? 4 : 1;
        (
            await host.As(by)
                .Put(
                    sheet,
                    (await host.As(by).Get(sheet)).Expect(HttpStatusCode.OK).ETag,
                    new
                    {
                        ratings = new[]
                        {
                            new
                            {
                                criterion = Rated,
                                level,
                                evidence = secret,
                                comment = secret,
                            },
                            new
                            {
                                criterion = "impact-steering",
                                level,
                                evidence = secret,
                                comment = secret,
                            },
                        },
                    }
                )
        ).Expect(HttpStatusCode.NoContent);
    }

    private async Task HandInAsync(AssessmentStory story, string side, Person by)
    {
        var sheet = $"{story.Path}/sheets/{side}";
        (await host.As(by).Post($"{sheet}/hand-in", (await host.As(by).Get(sheet)).ETag)).Expect(
            HttpStatusCode.NoContent
        );
    }

    private async Task AssertShownAsync(AssessmentStory story, string side, string secret, IEnumerable<Person> to)
    {
        foreach (var person in to)
        {
            foreach (var route in new[] { $"{story.Path}/sheets/{side}", $"{story.Path}/sheets/{side}/history" })
            {
                var answer = (await host.As(person).Get(route)).Expect(HttpStatusCode.OK);
                Assert.Contains(secret, Unescaped(answer.Body), StringComparison.Ordinal);
            }
        }
    }

    private async Task AssertHiddenAsync(AssessmentStory story, string side, string secret, IEnumerable<Person> from)
    {
        string[] elsewhere =
        [
            story.Path,
            $"{story.Path}/history",
            $"{story.Path}/differences",
            $"{story.Path}/comparison",
            $"{story.Path}/sheets/{(side == "network" ? "office" : "network")}",
            $"{story.Path}/sheets/{(side == "network" ? "office" : "network")}/history",
            $"{AssessmentStory.Assessments}?network={story.Network}",
        ];
        var owner = side == "network" ? People.Coordinator : People.Adviser;
        var sheet = (await host.As(owner).Get($"{story.Path}/sheets/{side}")).Expect(HttpStatusCode.OK).Id;
        foreach (var person in from)
        {
            // Not even how many answers there are.
            var trail = await host.As(person).Get($"/api/v1/audit?thing={sheet}");
            Assert.True(trail.Code == "forbidden" || trail.Json["items"]!.AsArray().Count == 0, trail.Body);
            var file = (await host.As(person).Get($"/api/v1/audit/export?thing={sheet}")).Body;
            Assert.DoesNotContain(secret, Unescaped(file), StringComparison.Ordinal);

            foreach (var route in new[] { $"{story.Path}/sheets/{side}", $"{story.Path}/sheets/{side}/history" })
            {
                var answer = await host.As(person).Get(route);
                Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
                Assert.Contains(answer.Code, (string[])["rating-sheet.hidden", "forbidden", "not-found"]);
                Assert.DoesNotContain(secret, Unescaped(answer.Body), StringComparison.Ordinal);
            }

            foreach (var route in elsewhere)
            {
                var answer = await host.As(person).Get(route);
                Assert.True(
                    route.Contains("/sheets/", StringComparison.Ordinal)
                        || !answer.Body.Contains(Rated, StringComparison.Ordinal),
                    $"{person.Id} learns from {route} what was rated: {answer.Body}"
                );
                Assert.DoesNotContain(secret, Unescaped(answer.Body), StringComparison.Ordinal);
                Assert.True((int)answer.Status < 500, answer.Body);
            }
        }
    }

    private async Task<IEnumerable<(string?, int?)>> CountsAsync(AssessmentStory story, Person person) =>
        (await story.ReadAsync(person))["progress"]!.AsArray().Select(p => ((string?)p!["side"], (int?)p["answered"]));

    /// <summary>Umlauts may stand in a body as escapes.</summary>
    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);
}

using System.Net;
using System.Text.Json.Nodes;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class MergingNetworks(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Reads_of_the_old_entry_lead_to_the_other_and_writes_are_told_which()
    {
        var (old, kept) = await Two("Alt", "Neu");
        var body = new { into = kept.Id, intoVersion = kept.Version };
        var merged = (await Office.Post($"{old.Path}/merge", old.ETag, body)).Expect(HttpStatusCode.NoContent);

        foreach (var what in new[] { "", "/checks" })
        {
            var moved = (await Office.Get(old.Path + what)).Expect(HttpStatusCode.PermanentRedirect);
            Assert.Equal(kept.Path + what, moved.Location!.ToString());
        }

        foreach (var etag in new[] { old.ETag, merged.ETag })
        {
            var refused = (await Office.Put(old.Path, etag, Samples.Network())).ExpectProblem(
                HttpStatusCode.Conflict,
                "network.merged"
            );
            Assert.Equal(kept.Id, refused.Json["mergedInto"]!.GetValue<Guid>());
        }

        (await Office.Post($"{old.Path}/merge", merged.ETag, body)).ExpectProblem(
            HttpStatusCode.Conflict,
            "network.merged"
        );
    }

    [Fact]
    public async Task The_history_of_both_stays()
    {
        var (old, kept) = await Two("Mit Vergangenheit", "Mit Zukunft");
        (await Office.Post($"{old.Path}/merge", old.ETag, new { into = kept.Id, intoVersion = kept.Version })).Expect(
            HttpStatusCode.NoContent
        );

        Assert.Equal("network_merged", await LastEvent(old.Path));
        Assert.Equal("network_absorbed", await LastEvent(kept.Path));
        var before = (await Office.Get($"{old.Path}?asOf=2026-11-24T09:00:00.5Z")).Expect(HttpStatusCode.OK);
        Assert.Equal("Merged", (string?)before.Json["status"]);
    }

    [Fact]
    public async Task Both_versions_must_be_current()
    {
        var (old, kept) = await Two("Von gestern", "Von heute");
        var body = new { into = kept.Id, intoVersion = kept.Version };
        (await Office.Post($"{old.Path}/merge", kept.ETag, body)).ExpectProblem(
            HttpStatusCode.PreconditionFailed,
            "stale-version"
        );
        (await Office.Post($"{old.Path}/merge", etag: null, body)).ExpectProblem(
            HttpStatusCode.PreconditionRequired,
            "if-match-missing"
        );
        (
            await Office.Post($"{old.Path}/merge", old.ETag, new { into = kept.Id, intoVersion = old.Version })
        ).ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        Assert.Equal("network_listed", await LastEvent(old.Path));
    }

    [Fact]
    public async Task What_the_other_knew_better_is_taken_over()
    {
        var (old, kept) = await Two("Wissend", "Ahnungslos");
        (
            await Office.Post(
                $"{old.Path}/merge",
                old.ETag,
                new
                {
                    into = kept.Id,
                    intoVersion = kept.Version,
                    take = new[] { "Name" },
                    join = new[] { "Partners" },
                }
            )
        ).Expect(HttpStatusCode.NoContent);
        Assert.Equal("Wissend", (string?)(await Office.Get(kept.Path)).Json["name"]);
    }

    [Theory]
    [InlineData("[\"Name\"]", "[\"Name\"]")]
    [InlineData("[]", "[\"Website\"]")]
    [InlineData("[\"Partners\"]", "[\"Partners\"]")]
    [InlineData("[\"Shoe size\"]", "[]")]
    public async Task A_choice_that_makes_no_sense_is_refused(string take, string join)
    {
        var (old, kept) = await Two($"Sinn {take}{join}", $"Unsinn {take}{join}");
        (
            await Office.Post(
                $"{old.Path}/merge",
                old.ETag,
                new
                {
                    into = kept.Id,
                    intoVersion = kept.Version,
                    take = JsonNode.Parse(take),
                    join = JsonNode.Parse(join),
                }
            )
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
    }

    [Fact]
    public async Task Two_open_partnerships_do_not_become_one()
    {
        var ids = await host.ListAsync("Erste Partnerschaft", "Zweite Partnerschaft");
        foreach (var id in ids)
        {
            await host.ChangeAsync(id, n => n.OpenPartnership(Guid.CreateVersion7()));
        }

        var (old, kept) = (await Read(ids[0]), await Read(ids[1]));
        (
            await Office.Post($"{old.Path}/merge", old.ETag, new { into = kept.Id, intoVersion = kept.Version })
        ).ExpectProblem(HttpStatusCode.Conflict, "network.both-have-open-partnerships");
    }

    [Fact]
    public async Task One_open_partnership_goes_along()
    {
        var ids = await host.ListAsync("Bringt sie mit", "Bekommt sie");
        var partnership = Guid.CreateVersion7();
        await host.ChangeAsync(ids[0], n => n.OpenPartnership(partnership));
        var (old, kept) = (await Read(ids[0]), await Read(ids[1]));
        (await Office.Post($"{old.Path}/merge", old.ETag, new { into = kept.Id, intoVersion = kept.Version })).Expect(
            HttpStatusCode.NoContent
        );
        Assert.Equal(partnership, (await Office.Get(kept.Path)).Json["openPartnershipId"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_merge_needs_a_listed_target_that_is_another()
    {
        var (old, kept) = await Two("Geht", "Bleibt");
        (
            await Office.Post($"{old.Path}/merge", old.ETag, new { into = old.Id, intoVersion = old.Version })
        ).ExpectProblem(HttpStatusCode.Conflict, "network.merge-into-itself");

        var draft = await Office.Create(Register.Path, Samples.Network("Nur ein Entwurf"));
        (
            await Office.Post(
                $"{old.Path}/merge",
                old.ETag,
                new { into = draft.Id, intoVersion = draft.ETag!.Trim('"') }
            )
        ).ExpectProblem(HttpStatusCode.Conflict, "network.not-listed");
        (
            await Office.Post(
                $"{old.Path}/merge",
                old.ETag,
                new { into = Guid.CreateVersion7(), intoVersion = kept.Version }
            )
        ).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        var empty = (
            await Office.Post($"{old.Path}/merge", old.ETag, new { into = Guid.Empty, intoVersion = Guid.Empty })
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(["into", "intoVersion"], empty.Fields);
        (
            await host.As(People.Coordinator)
                .Post($"{old.Path}/merge", old.ETag, new { into = kept.Id, intoVersion = kept.Version })
        ).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private Api Office => host.As(People.Adviser);

    private async Task<(Entry Old, Entry Kept)> Two(string old, string kept)
    {
        var ids = await host.ListAsync(old, kept);
        return (await Read(ids[0]), await Read(ids[1]));
    }

    private async Task<Entry> Read(Guid id)
    {
        var answer = (await Office.Get($"{Register.Path}/{id}")).Expect(HttpStatusCode.OK);
        return new(id, $"{Register.Path}/{id}", answer.ETag!);
    }

    private async Task<string?> LastEvent(string path) =>
        (string?)(await Office.Get($"{path}/history")).Expect(HttpStatusCode.OK).Json.AsArray()[^1]!["event"];

    private sealed record Entry(Guid Id, string Path, string ETag)
    {
        public Guid Version => Guid.Parse(ETag.Trim('"'));
    }
}

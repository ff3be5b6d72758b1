using System.Net;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

public sealed class ManagingKeys(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_new_key_opens_at_once_what_its_role_may_do_and_signs_what_it_does()
    {
        var (_, _, holder) = await host.CreateKeyAsync(Keys.Body("case-tool"));
        var network = (await host.As(holder).Create("/api/v1/networks", Samples.Network())).Expect(
            HttpStatusCode.Created
        );
        (await host.As(holder).Get(Keys.Path)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");

        var history = (await host.As(People.Lead).Get($"/api/v1/networks/{network.Id}/history")).Json;
        Assert.Equal(
            ("case-tool", "Invented tool case-tool"),
            ((string?)history[0]!["by"], (string?)history[0]!["byName"])
        );
    }

    [Fact]
    public async Task The_key_of_a_networks_people_acts_for_that_network_only()
    {
        (await host.As(People.Coordinator).Create("/api/v1/networks", Samples.Network("Invented, of Berlin"))).Expect(
            HttpStatusCode.Created
        );
        var foreign = await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network("Invented, elsewhere"));
        var (_, _, holder) = await host.CreateKeyAsync(
            Keys.Body("network-tool", Role.NetworkCoordinator, People.Berlin)
        );
        (await host.As(holder).Get($"/api/v1/networks/{People.Berlin}/history")).Expect(HttpStatusCode.OK);
        (await host.As(holder).Get($"/api/v1/networks/{foreign.Id}/history")).Expect(HttpStatusCode.NotFound);
        (
            await host.As(People.Administrator)
                .Create(Keys.Path, Keys.Body("lost-tool", Role.NetworkCoordinator, Guid.CreateVersion7()))
        ).ExpectProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Its_secret_is_told_once_and_a_repeat_is_honest_about_it()
    {
        var (key, body) = (Guid.CreateVersion7().ToString(), Keys.Body("told-once"));
        var first = (await host.As(People.Administrator).Create(Keys.Path, body, key)).Expect(HttpStatusCode.Created);
        var secret = (string)first.Json["secret"]!;
        var repeat = (await host.As(People.Administrator).Create(Keys.Path, body, key)).Expect(HttpStatusCode.Created);
        Assert.Equal((first.Id, first.ETag), (repeat.Id, repeat.ETag));
        Assert.Null(repeat.Json["secret"]);

        var details = await host.As(People.Administrator).Get($"{Keys.Path}/{first.Id}");
        var list = await host.As(People.Administrator).Get(Keys.Path);
        Assert.DoesNotContain(secret, details.Body + list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Infrastructure.Security.ApiKeys.HashOf(secret),
            details.Body + list.Body,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Nobody_else_acts_under_its_id()
    {
        await host.CreateKeyAsync(Keys.Body("one-of-a-kind"));
        foreach (var taken in new[] { "one-of-a-kind", People.Lead.Id, "system", "anonymous" })
        {
            (await host.As(People.Administrator).Create(Keys.Path, Keys.Body(taken))).ExpectProblem(
                HttpStatusCode.Conflict,
                "api-key.actor-taken"
            );
        }
    }

    [Fact]
    public async Task No_key_makes_keys()
    {
        (await host.As(People.Administrator).Create(Keys.Path, Keys.Body("maker", Role.Administrator))).ExpectProblem(
            HttpStatusCode.Conflict,
            "api-key.role-not-for-keys"
        );
        (await host.As(People.Lead).Create(Keys.Path, Keys.Body("by-lead"))).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await host.As(People.Auditor).Create(Keys.Path, Keys.Body("by-auditor"))).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        (await host.As(People.Auditor).Get(Keys.Path)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_administers_does_none_of_the_offices_work() =>
        (await host.As(People.Administrator).Create("/api/v1/networks", Samples.Network())).ExpectProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );

    [Fact]
    public async Task What_is_missing_or_misshapen_is_named()
    {
        var answer = (
            await host.As(People.Administrator)
                .Create(
                    Keys.Path,
                    new
                    {
                        purpose = "",
                        actorId = "Frau Müller",
                        expiresOn = "2020-01-01",
                    }
                )
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(["actorId", "expiresOn", "purpose", "role"], answer.Fields.Order(StringComparer.Ordinal));

        var (id, etag, _) = await host.CreateKeyAsync(Keys.Body("misshapen"));
        foreach (var hours in new int?[] { null, -1, 169 })
        {
            (
                await host.As(People.Administrator).Post($"{Keys.Path}/{id}/rotate", etag, new { graceHours = hours })
            ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        }
    }

    [Fact]
    public async Task Keys_are_listed_the_newest_first_page_by_page()
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var older = (await host.CreateKeyAsync(Keys.Body("listed-1"))).Id;
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var newer = (await host.CreateKeyAsync(Keys.Body("listed-2"))).Id;
        var first = (await host.As(People.Administrator).Get($"{Keys.Path}?limit=1")).Json;
        var second = (
            await host.As(People.Administrator).Get($"{Keys.Path}?limit=1&cursor={first["nextCursor"]}")
        ).Json;
        Assert.Equal(
            (newer, older),
            (first["items"]![0]!["id"]!.GetValue<Guid>(), second["items"]![0]!["id"]!.GetValue<Guid>())
        );
    }
}

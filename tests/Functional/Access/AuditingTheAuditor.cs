using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Access;

public sealed class AuditingTheAuditor(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Every_read_of_theirs_is_on_record()
    {
        var network = (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network())).Id;
        (await host.As(People.Auditor).Get($"/api/v1/networks/{network}")).Expect(HttpStatusCode.OK);
        (await host.As(People.Auditor).Get("/api/v1/partnerships")).Expect(HttpStatusCode.OK);
        (await host.As(People.Auditor).Get($"{Trail.Path}/export")).Expect(HttpStatusCode.OK);
        (await host.As(People.Auditor).Get($"/api/v1/networks/{Guid.CreateVersion7()}")).Expect(
            HttpStatusCode.NotFound
        );

        var reads = await host.TrailAsync($"event=access_read&actor={People.Auditor.Id}");
        Assert.Equal(
            [("ExportAuditTrail", null), ("ListPartnerships", null), ("GetNetwork", network)],
            reads.Select(row => ((string)row["data"]!["query"]!, row["data"]!["thingId"]?.GetValue<Guid>()))
        );
        Assert.All(reads, row => Assert.Equal(host.Clock.GetUtcNow(), row["at"]!.GetValue<DateTimeOffset>()));
    }

    [Fact]
    public async Task Nobody_elses_is()
    {
        foreach (var person in new[] { People.Lead, People.Administrator, People.DataProtection })
        {
            (await host.As(person).Get(Trail.Path)).Expect(HttpStatusCode.OK);
            Assert.Empty(await host.TrailAsync($"event=access_read&actor={person.Id}"));
        }
    }
}

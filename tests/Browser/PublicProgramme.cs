using System.Net;
using System.Text;

namespace Schulterschluss.Browser;

/// <summary>A register of forty networks in several Länder, one of them with a seal; everything in it is invented.</summary>
public sealed class PublicProgramme(TestCluster cluster) : IAsyncLifetime
{
    public ProductHost Host { get; } = new(cluster);
    public Guid NetworkId { get; private set; }
    public string SealNumber { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Host.SetDay(ActivePartnerships.StartDay);
        var berlin = await Programme.LeadAsync(Host, People.Coordinator);
        NetworkId = berlin.NetworkId;
        var partnership = $"/api/v1/partnerships/{berlin.PartnershipId}";
        var lead = Host.As(People.Lead);
        (await lead.Post($"{partnership}/seal/award", (await lead.Get(partnership)).ETag)).Expect(
            HttpStatusCode.NoContent
        );
        SealNumber = (string)(await Host.As().Get("/seals")).Json["items"]![0]!["number"]!;

        var csv = new StringBuilder("Name;Rechtsform;Kreise;Sitz;Handlungsfelder;Zielgruppen;Website;Partner\n");
        (string Ags, string Seat)[] places = [("08111", "Stuttgart"), ("09162", "München"), ("14612", "Dresden")];
        for (var i = 0; i < 39; i++)
        {
            var (ags, seat) = places[i % places.Length];
            csv.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Erfundenes Bündnis {seat} {i + 1};e.V.;{ags};{seat};Berufliche Ausbildung;Unternehmen;https://netzwerk.example.org;Kammer A (Kammer)|Agentur B (Arbeitsagentur)|Schule C (Bildung)\n"
            );
        }

        using var file = new StringContent(csv.ToString(), Encoding.UTF8, "text/csv");
        var report = (
            await Host.As(People.Lead).Send(HttpMethod.Post, "/api/v1/networks/import?publish=true", file)
        ).Expect(HttpStatusCode.OK);
        Assert.Equal(0, (int)report.Json["rejected"]!);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

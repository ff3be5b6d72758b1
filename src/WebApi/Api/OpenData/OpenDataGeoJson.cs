using System.IO.Pipelines;
using System.Text.Json;
using Schulterschluss.Application.Networks.Export;
using Schulterschluss.WebApi.Api.Networks;

namespace Schulterschluss.WebApi.Api.OpenData;

/// <summary>The register as open data on a map: no mailbox, and no free text about where an entry comes from.</summary>
internal static class OpenDataGeoJson
{
    public static async Task WriteAsync(
        PipeWriter body,
        IAsyncEnumerable<ExportedNetwork> networks,
        JsonSerializerOptions json,
        CancellationToken ct
    )
    {
        using var writer = new GeoJsonWriter(body, json, ct);
        writer.Start();
        await foreach (var network in networks.WithCancellation(ct))
        {
            await writer.WriteAsync(
                network.Id.ToString(),
                network.Location,
                new
                {
                    network.Name,
                    network.ShortName,
                    network.LegalForm,
                    network.FoundedYear,
                    network.HostOrganisation,
                    network.Districts,
                    network.Seat,
                    network.FieldsOfAction,
                    network.TargetGroups,
                    network.Sectors,
                    Partners = network.Partners.Select(partner => new { partner.Name, partner.Type }),
                    network.Website,
                    network.Description,
                    network.LastConfirmedOn,
                }
            );
        }

        await writer.EndAsync();
    }
}

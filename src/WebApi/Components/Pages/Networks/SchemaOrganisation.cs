using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Reference;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Networks;

/// <summary>
/// A network in the words of schema.org, for search engines: what its page says as well, organisations and never a person.
/// </summary>
internal static class SchemaOrganisation
{
    private const string Organisation = "Organization";

    /// <summary>Letters of all languages as they are; what means something to a page is escaped, so no name ends the block.</summary>
    private static readonly JsonSerializerOptions InAPage = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(NetworkDetails network, ISiteAddress site)
    {
        var entry = site.Of($"/register/{network.Id}").AbsoluteUri;
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = Organisation,
            ["@id"] = $"{entry}#network",
            ["name"] = network.Name,
            ["url"] = network.Website ?? entry,
            ["sameAs"] = entry,
        };
        Add(json, "alternateName", network.ShortName);
        Add(json, "description", network.Description);
        Add(json, "foundingDate", network.FoundedYear?.ToString(CultureInfo.InvariantCulture));
        Add(
            json,
            "areaServed",
            network.Districts.Select(key => new JsonObject
            {
                ["@type"] = "AdministrativeArea",
                ["name"] = Labels.Region(key),
                ["identifier"] = key,
            })
        );
        Add(
            json,
            "knowsAbout",
            network.FieldsOfAction.Select(code => JsonValue.Create(ReferenceData.FieldsOfAction.Label(code)))
        );
        Add(
            json,
            "member",
            network.Partners.Select(partner => new JsonObject { ["@type"] = Organisation, ["name"] = partner.Name })
        );
        return json.ToJsonString(InAPage);
    }

    private static void Add(JsonObject json, string property, string? value)
    {
        if (value is not null)
        {
            json[property] = value;
        }
    }

    private static void Add(JsonObject json, string property, IEnumerable<JsonNode> values)
    {
        if (values.ToArray() is { Length: > 0 } all)
        {
            json[property] = new JsonArray(all);
        }
    }
}

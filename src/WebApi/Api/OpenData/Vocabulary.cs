using Schulterschluss.Application.Common.Rdf;

namespace Schulterschluss.WebApi.Api.OpenData;

/// <summary>The vocabularies of DCAT-AP.de, under their usual short forms.</summary>
internal static class Vocabulary
{
    public static readonly RdfNamespace Dcat = new("dcat", "http://www.w3.org/ns/dcat#");
    public static readonly RdfNamespace Dct = new("dct", "http://purl.org/dc/terms/");
    public static readonly RdfNamespace DcatAp = new("dcatap", "http://data.europa.eu/r5r/");
    public static readonly RdfNamespace DcatDe = new("dcatde", "http://dcat-ap.de/def/dcatde/");
    public static readonly RdfNamespace Adms = new("adms", "http://www.w3.org/ns/adms#");
    public static readonly RdfNamespace Foaf = new("foaf", "http://xmlns.com/foaf/0.1/");
    public static readonly RdfNamespace Vcard = new("vcard", "http://www.w3.org/2006/vcard/ns#");
    public static readonly RdfNamespace Xsd = new("xsd", "http://www.w3.org/2001/XMLSchema#");

    public const string MediaTypes = "https://www.iana.org/assignments/media-types/";
    public const string License = "http://dcat-ap.de/def/licenses/dl-by-de/2.0";
    public const string Federal = "http://dcat-ap.de/def/politicalGeocoding/Level/federal";

    /// <summary>A value of the lists that the EU keeps.</summary>
    public static RdfIri Eu(string list, string code) =>
        new($"http://publications.europa.eu/resource/authority/{list}/{code}");
}

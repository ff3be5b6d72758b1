using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.OpenData;

/// <summary>A form in which the register can be had, with its stable address.</summary>
/// <param name="Ending">Of the address.</param>
/// <param name="MediaType">Without parameters.</param>
/// <param name="FileType">In the EU's list of file types.</param>
internal sealed record OpenDataFile(string Ending, string MediaType, string FileType)
{
    public const string Root = "/open-data";

    public static readonly OpenDataFile Csv = new("csv", TableDownload.Csv, "CSV");
    public static readonly OpenDataFile GeoJson = new("geojson", GeoJsonWriter.MediaType, "GEOJSON");

    public static IReadOnlyList<OpenDataFile> All { get; } = [Csv, GeoJson];

    public string Path => $"{Root}/networks.{Ending}";

    /// <summary>Texts say how they are encoded; JSON is always UTF-8 (RFC 8259).</summary>
    public static string ContentTypeOf(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{mediaType}; charset=utf-8" : mediaType;
}

using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Rdf;

namespace Schulterschluss.WebApi.Api.OpenData;

/// <summary>A form of the catalogue: by the ending of the address, or by what the reader accepts.</summary>
internal sealed record CatalogueFormat(string Ending, string MediaType, RdfFormat Rdf)
{
    public const string Path = $"{OpenDataFile.Root}/catalogue";

    public static readonly CatalogueFormat Turtle = new("ttl", "text/turtle", RdfFormat.Turtle);
    public static readonly CatalogueFormat JsonLd = new("jsonld", "application/ld+json", RdfFormat.JsonLd);

    /// <summary>The first is what a reader gets who accepts several alike.</summary>
    public static IReadOnlyList<CatalogueFormat> All { get; } = [Turtle, JsonLd];

    public string Address => $"{Path}.{Ending}";

    /// <exception cref="RefusedException">406: the reader accepts none.</exception>
    public static CatalogueFormat AcceptedBy(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return All[0];
        }

        var best = All.Select(format => (Format: format, Quality: QualityOf(format, accepted)))
            .MaxBy(choice => choice.Quality);
        return best.Quality > 0
            ? best.Format
            : throw new RefusedException(
                StatusCodes.Status406NotAcceptable,
                "not-acceptable",
                "Nothing that is accepted can be had.",
                string.Join(", ", All.Select(format => format.MediaType))
            );
    }

    /// <summary>The narrowest range that covers the form decides (RFC 9110, section 12.5.1).</summary>
    private static double QualityOf(CatalogueFormat format, IEnumerable<MediaTypeHeaderValue> accepted) =>
        accepted
            .Where(range => range.MatchesMediaType(format.MediaType))
            .MinBy(range =>
                range.MatchesAllTypes ? 2
                : range.MatchesAllSubTypes ? 1
                : 0
            )
            is { } range
            ? range.Quality ?? 1
            : 0;
}

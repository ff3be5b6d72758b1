using System.Text.Json;
using System.Text.Json.Serialization;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

/// <summary>The catalogues that the product ships, one file a version; read once, immutable.</summary>
internal static class Catalogues
{
    private const string Folder = "Schulterschluss.Application.Assessments.Data.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly IReadOnlyDictionary<string, Catalogue> ByVersion = ReadAll();

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<Catalogue> All { get; } =
    [.. ByVersion.Values.OrderByDescending(c => c.Version, StringComparer.Ordinal)];

    public static Catalogue Newest => All[0];

    public static Catalogue? Find(string version) => ByVersion.GetValueOrDefault(version);

    /// <summary>The catalogue of an assessment: its version was checked when it was scheduled, and none is ever taken away.</summary>
    public static Catalogue Get(string version) => ByVersion[version];

    public static bool HasCriterion(string criterion) => All.Any(c => c.Find(criterion) is not null);

    public static bool HasDimension(string dimension) => All.Any(c => c.HasDimension(dimension));

    private static Dictionary<string, Catalogue> ReadAll()
    {
        var assembly = typeof(Catalogues).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Catalogue>(stream, Json)!;
            })
            .ToDictionary(c => c.Version);
    }
}

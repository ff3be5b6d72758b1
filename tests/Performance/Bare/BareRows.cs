using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schulterschluss.Performance.Bare;

internal sealed record BareRow(
    Guid Id,
    string Name,
    string? ShortName,
    string? LegalForm,
    int? FoundedYear,
    string? HostOrganisation,
    string? Seat,
    string? District,
    string? Website,
    string? PublicContact
);

internal sealed record BareCreated(Guid Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<BareRow>))]
[JsonSerializable(typeof(BareCreated))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class BareJson : JsonSerializerContext;

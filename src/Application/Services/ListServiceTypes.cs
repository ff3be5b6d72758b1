using System.Globalization;
using System.Text.Json;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>The catalogue of what the office offers.</summary>
[Requires(Permissions.Public)]
public sealed record ListServiceTypes : IQuery<ServiceTypeTable>;

/// <param name="Version">Of the labels.</param>
public sealed record ServiceTypeTable(string Version, IReadOnlyList<ServiceTypeEntry> Entries);

/// <param name="ServesSeveral">Whether one service of this type may serve several partnerships.</param>
public sealed record ServiceTypeEntry(ServiceType Code, string De, string En, bool ServesSeveral);

internal sealed class ListServiceTypesHandler : IRequestHandler<ListServiceTypes, ServiceTypeTable>
{
    public Task<ServiceTypeTable> Handle(ListServiceTypes query, CancellationToken ct) =>
        Task.FromResult(ServiceTypeLabels.Table);
}

/// <summary>The labels that the product ships; read once, immutable.</summary>
public static class ServiceTypeLabels
{
    public static ServiceTypeTable Table { get; } = Read();

    private static readonly Dictionary<ServiceType, ServiceTypeEntry> ByType = Table.Entries.ToDictionary(e => e.Code);

    /// <summary>In the language of the request.</summary>
    public static string Label(this ServiceType type) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? ByType[type].De : ByType[type].En;

    private static ServiceTypeTable Read()
    {
        using var stream = typeof(ServiceTypeLabels).Assembly.GetManifestResourceStream(
            $"{typeof(ServiceTypeLabels).Namespace}.Data.service-types.json"
        )!;
        var file = JsonSerializer.Deserialize<TableFile>(stream, JsonSerializerOptions.Web)!;
        return new(
            file.Version,
            [
                .. file.Entries.Select(entry =>
                {
                    var type = Enum.Parse<ServiceType>(entry.Code);
                    return new ServiceTypeEntry(type, entry.De, entry.En, type.ServesSeveral());
                }),
            ]
        );
    }

    private sealed record TableFile(string Version, IReadOnlyList<CodeEntry> Entries);
}

using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>How the things of the programme become records of a figure.</summary>
internal static class Counting
{
    public static CountedRecord Of(
        NetworkFact network,
        decimal numerator,
        decimal denominator,
        LeftOut? leftOut = null
    ) =>
        new(
            RecordKind.Network,
            network.NetworkId.ToString(),
            network.Name,
            network.ConfirmedOn,
            numerator,
            denominator,
            Group: null,
            network.Laender(),
            leftOut
        );

    /// <summary>A thing of one network, named after it.</summary>
    public static CountedRecord OfNetwork(
        this DataSet data,
        RecordKind kind,
        string id,
        Guid network,
        DateOnly? day,
        decimal numerator,
        decimal denominator = 0,
        string? group = null,
        LeftOut? leftOut = null,
        string? name = null
    ) =>
        new(
            kind,
            id,
            name is null ? data.Index.NameOf(network) : $"{name} ({data.Index.NameOf(network)})",
            day,
            numerator,
            denominator,
            group,
            data.Index.LaenderOf(network),
            leftOut
        );

    public static CountedRecord OfService(
        this DataSet data,
        ServiceFact service,
        DateOnly? day,
        decimal numerator,
        decimal denominator = 0,
        LeftOut? leftOut = null
    ) =>
        new(
            RecordKind.Service,
            service.ServiceId.ToString(),
            service.Title,
            day,
            numerator,
            denominator,
            service.Type.ToString(),
            data.Index.LaenderOf(service.NetworkIds),
            leftOut
        );
}

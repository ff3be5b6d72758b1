using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services.Contracts;

/// <summary>What types of services are called.</summary>
public static class ServiceTypeNames
{
    /// <summary>In German, which files carry.</summary>
    public static string InGerman(ServiceType type) => ServiceTypeLabels.Table.Entries.First(e => e.Code == type).De;
}

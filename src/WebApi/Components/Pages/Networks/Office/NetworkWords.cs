using System.Globalization;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Application.Reference;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>What a column of plain words says of one network, in the list as in its export.</summary>
internal static class NetworkWords
{
    private const string Between = ", ";

    public static string? Of(string column, NetworkRow network) =>
        column switch
        {
            NetworkColumns.ShortName => network.ShortName,
            NetworkColumns.Seat => network.Seat,
            NetworkColumns.Laender => string.Join(Between, network.Laender.Select(ReferenceData.Laender.Label)),
            NetworkColumns.Districts => string.Join(Between, network.Districts.Select(Labels.Region)),
            NetworkColumns.FieldsOfAction => string.Join(
                Between,
                network.FieldsOfAction.Select(ReferenceData.FieldsOfAction.Label)
            ),
            NetworkColumns.TargetGroups => string.Join(
                Between,
                network.TargetGroups.Select(ReferenceData.TargetGroups.Label)
            ),
            NetworkColumns.Sectors => string.Join(Between, network.Sectors.Select(ReferenceData.Sectors.Label)),
            NetworkColumns.LegalForm => network.LegalForm is { } form
                ? ReferenceData.LegalForms.Label(form.ToString())
                : null,
            NetworkColumns.FoundedYear => network.FoundedYear?.ToString(CultureInfo.InvariantCulture),
            NetworkColumns.HostOrganisation => network.HostOrganisation,
            _ => null,
        };
}

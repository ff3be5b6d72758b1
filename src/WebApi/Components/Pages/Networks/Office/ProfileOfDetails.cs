using Schulterschluss.Application.Networks;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

internal static class ProfileOfDetails
{
    public static NetworkProfile ToProfile(this NetworkDetails network) =>
        new()
        {
            Name = network.Name,
            ShortName = network.ShortName,
            LegalForm = network.LegalForm,
            FoundedYear = network.FoundedYear,
            HostOrganisation = network.HostOrganisation,
            Districts = network.Districts,
            Seat = network.Seat,
            Location = network.Location,
            FieldsOfAction = network.FieldsOfAction,
            TargetGroups = network.TargetGroups,
            Sectors = network.Sectors,
            Partners = network.Partners,
            Website = network.Website,
            PublicContact = network.PublicContact,
            CoordinatorRef = network.CoordinatorRef,
            Description = network.Description,
            Phase = network.Phase,
            FundingSources = network.FundingSources,
            CoordinationFte = network.CoordinationFte,
            Source = network.Source,
        };
}

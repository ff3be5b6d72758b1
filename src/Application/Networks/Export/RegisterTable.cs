using System.Globalization;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Application.Reference;

namespace Schulterschluss.Application.Networks.Export;

/// <summary>The register as a table.</summary>
public static class RegisterTable
{
    public const string Title = "Netzwerke";
    private const string Between = " | ";

    /// <summary>What everybody may use for anything: no mailbox, and no free text about where an entry comes from.</summary>
    private static readonly IReadOnlyList<TableColumn> ForEverybody =
    [
        .. RegisterColumn.All.Except([RegisterColumn.PublicContact, RegisterColumn.Source]),
    ];

    /// <summary>As an import takes it back unchanged.</summary>
    public static IAsyncEnumerable<IReadOnlyList<string>> Of(IAsyncEnumerable<ExportedNetwork> networks) =>
        Of(networks, RegisterColumn.All, [], _ => []);

    /// <summary>As open data, with the place on the map.</summary>
    public static IAsyncEnumerable<IReadOnlyList<string>> OpenDataOf(IAsyncEnumerable<ExportedNetwork> networks) =>
        Of(
            networks,
            ForEverybody,
            ["Längengrad", "Breitengrad"],
            network => [Degrees(network.Location?.Longitude), Degrees(network.Location?.Latitude)]
        );

    private static async IAsyncEnumerable<IReadOnlyList<string>> Of(
        IAsyncEnumerable<ExportedNetwork> networks,
        IReadOnlyList<TableColumn> columns,
        IEnumerable<string> furtherHeaders,
        Func<ExportedNetwork, IEnumerable<string>> furtherCells
    )
    {
        yield return [.. columns.Select(column => column.Header), .. furtherHeaders];
        await foreach (var network in networks)
        {
            yield return
            [
                .. columns.Select(column => FormulaGuard.Escape(Cell(network, column) ?? "")),
                .. furtherCells(network),
            ];
        }
    }

    private static string Degrees(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string? Cell(ExportedNetwork network, TableColumn column) =>
        column switch
        {
            _ when column == RegisterColumn.Id => network.Id.ToString(),
            _ when column == RegisterColumn.Name => network.Name,
            _ when column == RegisterColumn.ShortName => network.ShortName,
            _ when column == RegisterColumn.LegalForm => network.LegalForm is { } form
                ? ReferenceData.LegalForms.LabelOf(form.ToString())
                : null,
            _ when column == RegisterColumn.FoundedYear => network.FoundedYear?.ToString(CultureInfo.InvariantCulture),
            _ when column == RegisterColumn.HostOrganisation => network.HostOrganisation,
            _ when column == RegisterColumn.Districts => string.Join(", ", network.Districts),
            _ when column == RegisterColumn.Seat => network.Seat,
            _ when column == RegisterColumn.FieldsOfAction => Labels(
                network.FieldsOfAction,
                ReferenceData.FieldsOfAction
            ),
            _ when column == RegisterColumn.TargetGroups => Labels(network.TargetGroups, ReferenceData.TargetGroups),
            _ when column == RegisterColumn.Sectors => Labels(network.Sectors, ReferenceData.Sectors),
            _ when column == RegisterColumn.Partners => PartnerCell.Write(network.Partners),
            _ when column == RegisterColumn.Website => network.Website,
            _ when column == RegisterColumn.PublicContact => network.PublicContact,
            _ when column == RegisterColumn.Description => network.Description,
            _ when column == RegisterColumn.LastConfirmedOn => network.LastConfirmedOn?.ToString(
                "O",
                CultureInfo.InvariantCulture
            ),
            _ when column == RegisterColumn.Source => network.Source,
            _ => throw new InvalidOperationException($"Nothing stands in {column}."),
        };

    private static string Labels(IReadOnlyList<string> codes, CodeTable table) =>
        string.Join(Between, codes.Select(table.LabelOf));
}

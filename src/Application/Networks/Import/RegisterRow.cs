using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>A row of a file, understood as an entry of the register.</summary>
internal sealed class RegisterRow(int number, TableLayout layout) : ImportRow(number)
{
    /// <summary>Of the entry, in our own exports.</summary>
    public Guid? Id { get; init; }
    public required NetworkProfile Read { get; init; }
    public DateOnly? LastConfirmedOn { get; init; }

    /// <summary>The profile with what the file says. It keeps what the file has no column for, and what it cannot express.</summary>
    public NetworkProfile Over(NetworkProfile profile) =>
        profile with
        {
            Name = Text(RegisterColumn.Name, Read.Name, profile.Name)!,
            ShortName = Text(RegisterColumn.ShortName, Read.ShortName, profile.ShortName),
            LegalForm = Value(RegisterColumn.LegalForm, Read.LegalForm, profile.LegalForm),
            FoundedYear = Value(RegisterColumn.FoundedYear, Read.FoundedYear, profile.FoundedYear),
            HostOrganisation = Text(RegisterColumn.HostOrganisation, Read.HostOrganisation, profile.HostOrganisation),
            Districts = Value(RegisterColumn.Districts, Read.Districts, profile.Districts),
            Seat = Text(RegisterColumn.Seat, Read.Seat, profile.Seat),
            FieldsOfAction = Value(RegisterColumn.FieldsOfAction, Read.FieldsOfAction, profile.FieldsOfAction),
            TargetGroups = Value(RegisterColumn.TargetGroups, Read.TargetGroups, profile.TargetGroups),
            Sectors = Value(RegisterColumn.Sectors, Read.Sectors, profile.Sectors),
            Partners = Value(RegisterColumn.Partners, Partners(profile.Partners), profile.Partners),
            Website = Text(RegisterColumn.Website, Read.Website, profile.Website),
            PublicContact = Text(RegisterColumn.PublicContact, Read.PublicContact, profile.PublicContact),
            Description = Text(RegisterColumn.Description, Read.Description, profile.Description),
            Source = Text(RegisterColumn.Source, Read.Source, profile.Source),
        };

    private T Value<T>(TableColumn column, T read, T known) => layout.Has(column) ? read : known;

    /// <summary>Spreadsheets write line breaks in their own way; that is no change.</summary>
    private string? Text(TableColumn column, string? read, string? known) =>
        !layout.Has(column) || (known is not null && CellReader.UnixLines(known) == read) ? known : read;

    /// <summary>A file does not say since when an organisation is a partner.</summary>
    private List<PartnerOrganisation> Partners(IReadOnlyList<PartnerOrganisation> known) =>
        [
            .. Read.Partners.Select(read =>
                known.FirstOrDefault(k => k.Type == read.Type && CellReader.UnixLines(k.Name) == read.Name) ?? read
            ),
        ];
}

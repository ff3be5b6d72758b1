namespace Schulterschluss.Domain.Networks;

/// <summary>Of two profiles of one network: what the one that stays takes from the one that goes.</summary>
/// <param name="Take">Fields whose value is taken over.</param>
/// <param name="Join">Lists that hold the entries of both.</param>
public sealed record MergeChoice(IReadOnlyCollection<ProfileField> Take, IReadOnlyCollection<ProfileField> Join)
{
    public NetworkProfile Merge(NetworkProfile stays, NetworkProfile goes) =>
        stays with
        {
            Name = Value(ProfileField.Name, stays.Name, goes.Name),
            ShortName = Value(ProfileField.ShortName, stays.ShortName, goes.ShortName),
            LegalForm = Value(ProfileField.LegalForm, stays.LegalForm, goes.LegalForm),
            FoundedYear = Value(ProfileField.FoundedYear, stays.FoundedYear, goes.FoundedYear),
            HostOrganisation = Value(ProfileField.HostOrganisation, stays.HostOrganisation, goes.HostOrganisation),
            Districts = List(ProfileField.Districts, stays.Districts, goes.Districts, key => key),
            Seat = Value(ProfileField.Seat, stays.Seat, goes.Seat),
            Location = Value(ProfileField.Location, stays.Location, goes.Location),
            FieldsOfAction = List(ProfileField.FieldsOfAction, stays.FieldsOfAction, goes.FieldsOfAction, key => key),
            TargetGroups = List(ProfileField.TargetGroups, stays.TargetGroups, goes.TargetGroups, key => key),
            Sectors = List(ProfileField.Sectors, stays.Sectors, goes.Sectors, key => key),
            Partners = List(ProfileField.Partners, stays.Partners, goes.Partners, partner => partner.Name),
            Website = Value(ProfileField.Website, stays.Website, goes.Website),
            PublicContact = Value(ProfileField.PublicContact, stays.PublicContact, goes.PublicContact),
            CoordinatorRef = Value(ProfileField.CoordinatorRef, stays.CoordinatorRef, goes.CoordinatorRef),
            Description = Value(ProfileField.Description, stays.Description, goes.Description),
            Phase = Value(ProfileField.Phase, stays.Phase, goes.Phase),
            FundingSources = List(ProfileField.FundingSources, stays.FundingSources, goes.FundingSources, key => key),
            CoordinationFte = Value(ProfileField.CoordinationFte, stays.CoordinationFte, goes.CoordinationFte),
            Source = Value(ProfileField.Source, stays.Source, goes.Source),
        };

    private T Value<T>(ProfileField field, T stays, T goes) => Take.Contains(field) ? goes : stays;

    /// <summary>What is called the same in both is one entry, and the one that stays knows it better.</summary>
    private IReadOnlyList<T> List<T>(
        ProfileField field,
        IReadOnlyList<T> stays,
        IReadOnlyList<T> goes,
        Func<T, string> name
    ) =>
        Join.Contains(field)
            ? [.. stays.Concat(goes).DistinctBy(name, StringComparer.OrdinalIgnoreCase)]
            : Value(field, stays, goes);
}

/// <summary>What a profile consists of.</summary>
public enum ProfileField
{
    Name,
    ShortName,
    LegalForm,
    FoundedYear,
    HostOrganisation,
    Districts,
    Seat,
    Location,
    FieldsOfAction,
    TargetGroups,
    Sectors,
    Partners,
    Website,
    PublicContact,
    CoordinatorRef,
    Description,
    Phase,
    FundingSources,
    CoordinationFte,
    Source,
}

public static class ProfileFields
{
    /// <summary>A list of both profiles can be joined; a single value is the one or the other.</summary>
    public static bool IsList(this ProfileField field) =>
        field
            is ProfileField.Districts
                or ProfileField.FieldsOfAction
                or ProfileField.TargetGroups
                or ProfileField.Sectors
                or ProfileField.Partners
                or ProfileField.FundingSources;
}

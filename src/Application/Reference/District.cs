namespace Schulterschluss.Application.Reference;

/// <summary>A district (Kreis). Source: © Statistisches Bundesamt (Destatis) 2019, state of 31 December 2018, CC BY 4.0, see NOTICE.</summary>
/// <param name="Ags">Official key, five digits.</param>
/// <param name="Nuts3">NUTS 3 code of the 2016 vintage.</param>
/// <param name="ValidUntil">Last day on which the district existed; null while it does.</param>
/// <param name="Successor">Key of the district that took it over.</param>
public sealed record District(
    string Ags,
    string Name,
    string Type,
    string Nuts3,
    int Population2018,
    DateOnly? ValidUntil,
    string? Successor
)
{
    public string Land => Ags[..2];

    public bool IsValidOn(DateOnly day) => ValidUntil is null || day <= ValidUntil;
}

using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;
using Schulterschluss.WebApi.Api.Networks;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>What the address of the office's list asks for: the same for the page and for its export.</summary>
internal sealed record OfficeSearch(RegisterFilter Filter, RegisterSort? Sort)
{
    /// <summary>What is over is not in the way, unless somebody asks for it.</summary>
    private static readonly NetworkStatus[] Alive =
    [
        NetworkStatus.Draft,
        NetworkStatus.Submitted,
        NetworkStatus.Listed,
        NetworkStatus.Dormant,
        NetworkStatus.Rejected,
    ];

    /// <summary>With the states that are meant where none was asked for.</summary>
    public RegisterFilter Shown => Filter.States.Count > 0 ? Filter : Filter with { States = Alive };

    public static OfficeSearch Of(IQueryCollection query)
    {
        var filter = new RegisterQuery
        {
            Q = query["q"],
            Land = query["land"]!,
            District = query["district"]!,
            Field = query["field"]!,
            TargetGroup = query["targetGroup"]!,
            Branch = query["branch"]!,
            Seal = Ticked(query, RegisterFlag.Seal),
            Stale = Ticked(query, RegisterFlag.Stale),
            OpenPartnership = Ticked(query, RegisterFlag.OpenPartnership),
            State = query["state"]!,
        }.Filter();
        RegisterSort? sort = query["sort"].ToString() is { Length: > 0 } text
            ? RegisterQuery.Choice<RegisterSort>("sort", text)
            : null;
        return new(filter, sort);
    }

    /// <summary>Ticking both asks for neither.</summary>
    private static string? Ticked(IQueryCollection query, RegisterFlag flag) =>
        query[flag.Name] is [{ } only] ? only : null;
}

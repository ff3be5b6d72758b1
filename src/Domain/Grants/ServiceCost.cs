namespace Schulterschluss.Domain.Grants;

/// <summary>What a delivered service has cost.</summary>
/// <param name="On">Last day of its delivery.</param>
/// <param name="BudgetLine">The line that bears it, as text.</param>
public sealed record ServiceCost(Guid ServiceId, string Title, DateOnly On, decimal Cost, string? BudgetLine);

/// <summary>
/// Where the costs of services stand. It is derived whenever it is asked for, and copied nowhere: so it holds for what was
/// delivered before its grant was recorded, and changes with either.
/// </summary>
public static class ServicePostings
{
    /// <summary>
    /// The cost stands in the grant in whose period the service ended, on the line that it names. Where the periods of
    /// several grants with this line meet, it is the one that began first: nothing is counted twice.
    /// </summary>
    public static (Guid GrantId, PlanLine Line)? PlaceOf(this ServiceCost cost, IEnumerable<Grant> grants) =>
        cost.PlaceOf(grants.Select(grant => (grant.Id, grant.Content)));

    public static (Guid GrantId, PlanLine Line)? PlaceOf(
        this ServiceCost cost,
        IEnumerable<(Guid Id, GrantContent Content)> grants
    )
    {
        foreach (
            var (id, content) in grants
                .Where(grant => grant.Content.Period.Contains(cost.On))
                .OrderBy(grant => grant.Content.Period.From)
                .ThenBy(grant => grant.Id)
        )
        {
            if (content.LineNamedIn(cost.BudgetLine ?? "") is { } line)
            {
                return (id, line);
            }
        }

        return null;
    }
}

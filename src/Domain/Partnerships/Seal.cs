namespace Schulterschluss.Domain.Partnerships;

/// <summary>Keins, Verliehen, Verlängert, Ausgesetzt, Abgelaufen, Entzogen, Zurückgegeben.</summary>
public enum SealStatus
{
    None,
    Awarded,
    Renewed,
    Suspended,
    Expired,
    Revoked,
    Returned,
}

/// <summary>The right to use the programme's logo as a seal of quality.</summary>
/// <param name="Number"><c>EP-YYYY-NNN</c>.</param>
/// <param name="Status">As recorded last; what holds on a day says <see cref="Partnership.SealStatusOn"/>.</param>
/// <param name="ValidUntil">Last valid day, unless the partnership ends before.</param>
/// <param name="EndedOn">The day on which it expired, was revoked or returned.</param>
/// <param name="RevocationReason">Published.</param>
/// <param name="AssessmentId">The re-assessment that the last renewal rests on.</param>
public sealed record Seal(
    string Number,
    SealStatus Status,
    DateOnly AwardedOn,
    DateOnly ValidUntil,
    DateOnly? RenewedOn = null,
    Guid? AssessmentId = null,
    RenewalRequest? Request = null,
    Hearing? Hearing = null,
    DateOnly? EndedOn = null,
    string? RevocationReason = null
)
{
    public const int FirstMonths = 24;
    public const int RenewalMonths = 36;
    public const int RequestEarliestMonths = 3;
    public const int RequestLatestMonths = 12;
    public const int MinimumImprovementAreas = 3;
    public const int MinimumFulfilmentPercent = 70;
    public const int SuspendedAfterDays = 60;
    public const int HearingDays = 14;

    /// <summary>The last day of the month of the award, two years later.</summary>
    public static DateOnly FirstEnd(DateOnly awardedOn) =>
        new DateOnly(awardedOn.Year, awardedOn.Month, 1).AddMonths(FirstMonths + 1).AddDays(-1);

    /// <summary>Renewals join on seamlessly, however late they are decided.</summary>
    public DateOnly NextEnd() => ValidUntil.AddMonths(RenewalMonths);

    public DateOnly RequestFrom() => ValidUntil.AddMonths(-RequestEarliestMonths);

    public DateOnly RequestUntil() => ValidUntil.AddMonths(RequestLatestMonths);

    public DateOnly DecidedOn() => RenewedOn ?? AwardedOn;
}

/// <param name="ImprovementAreas">What the network names as the fields in which it will get better.</param>
public sealed record RenewalRequest(DateOnly On, IReadOnlyList<string> ImprovementAreas)
{
    public int CountDistinctAreas() => ImprovementAreas.Distinct(StringComparer.OrdinalIgnoreCase).Count();
}

/// <summary>Anhörung: nobody loses the seal unheard.</summary>
public sealed record Hearing(DateOnly OpenedOn, string Reason);

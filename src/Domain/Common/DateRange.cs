namespace Schulterschluss.Domain.Common;

/// <summary>Calendar days from first to last, both included.</summary>
public sealed record DateRange(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;

    public bool Contains(DuePeriod period) => From <= period.End && period.End <= To;
}

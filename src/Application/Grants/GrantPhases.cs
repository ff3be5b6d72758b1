using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Grants;

/// <summary>What a day says of a grant; it is recorded nowhere.</summary>
public enum GrantPhase
{
    Upcoming,
    Running,
    Over,
}

public static class GrantPhases
{
    public static GrantPhase Of(DateRange period, DateOnly today) =>
        today < period.From ? GrantPhase.Upcoming
        : today <= period.To ? GrantPhase.Running
        : GrantPhase.Over;
}

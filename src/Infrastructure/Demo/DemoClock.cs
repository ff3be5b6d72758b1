using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Demo;

/// <summary>Today's time of day on a day of one's choice, so that a story can be told from its beginning.</summary>
public sealed class DemoClock : TimeProvider
{
    private TimeSpan _shift;

    /// <summary>Jumps to a day; time goes on from there.</summary>
    public void SetDay(DateOnly day) =>
        _shift = TimeSpan.FromDays(day.DayNumber - Time.DayOf(System.GetUtcNow()).DayNumber);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}

using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Demo;

/// <summary>Today's time of day on a day of one's choice, so that a story can be told from its beginning.</summary>
/// <param name="real">The time that it follows; by default the machine's.</param>
public sealed class DemoClock(TimeProvider? real = null) : TimeProvider
{
    private readonly TimeProvider _real = real ?? System;
    private TimeSpan _shift;

    /// <summary>Jumps to a day; time goes on from there.</summary>
    /// <remarks>By the clock on the wall: late in a winter's evening, the same hour of UTC is the next day in summer.</remarks>
    public void SetDay(DateOnly day)
    {
        var now = _real.GetUtcNow();
        var there = day.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Time.Berlin).DateTime));
        if (Time.Berlin.IsInvalidTime(there))
        {
            there = there.AddHours(1);
        }

        _shift = TimeZoneInfo.ConvertTimeToUtc(there, Time.Berlin) - now.UtcDateTime;
    }

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + _shift;
}

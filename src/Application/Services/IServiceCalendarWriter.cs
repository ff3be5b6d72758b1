using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Services;

/// <summary>Writes calendars that other programs subscribe to.</summary>
public interface IServiceCalendarWriter
{
    /// <returns>An iCalendar file (RFC 5545), times in Europe/Berlin.</returns>
    string Write(IEnumerable<CalendarEntry> entries);
}

/// <param name="Id">Stays the same through every change of the entry.</param>
/// <param name="Sequence">Grows with every change; programs keep the highest.</param>
/// <param name="When">A day with times, or a quarter, which is shown as whole days that block nobody.</param>
public sealed record CalendarEntry(
    Guid Id,
    int Sequence,
    string Summary,
    string? Description,
    DuePeriod When,
    TimeOnly? Start,
    TimeOnly? End,
    string? Place,
    string? OnlineAddress
);

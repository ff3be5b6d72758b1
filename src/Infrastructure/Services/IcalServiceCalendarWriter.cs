using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Schulterschluss.Application.Services;

namespace Schulterschluss.Infrastructure.Services;

internal sealed class IcalServiceCalendarWriter(TimeProvider clock) : IServiceCalendarWriter
{
    private const string Zone = "Europe/Berlin";

    /// <summary>The programme is younger, so no entry needs older rules of summer time.</summary>
    private static readonly DateTime FirstRules = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public string Write(IEnumerable<CalendarEntry> entries)
    {
        var calendar = new Calendar
        {
            ProductId = "-//Schulterschluss//Services//EN",
            Method = CalendarMethods.Publish,
        };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, FirstRules, includeHistoricalData: false));
        var stamp = new CalDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var entry in entries)
        {
            calendar.Events.Add(ToEvent(entry, stamp));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent ToEvent(CalendarEntry entry, CalDateTime stamp)
    {
        var calendarEvent = new CalendarEvent
        {
            Uid = $"{entry.Id}@schulterschluss",
            Sequence = entry.Sequence,
            DtStamp = stamp,
            Summary = OneStyle(entry.Summary),
            Description = OneStyle(entry.Description),
            Location = OneStyle(entry.Place ?? entry.OnlineAddress),
            Url = entry.OnlineAddress is { } address ? new Uri(address) : null,
        };
        if ((entry.Start, entry.End) is ({ } start, { } end))
        {
            calendarEvent.Start = new CalDateTime(entry.When.Start, start, Zone);
            calendarEvent.End = new CalDateTime(entry.When.End, end, Zone);
        }
        else
        {
            calendarEvent.Start = new CalDateTime(entry.When.Start);
            calendarEvent.End = new CalDateTime(entry.When.End.AddDays(1)); // the first day that is free again
            calendarEvent.Transparency = TransparencyType.Transparent;
        }

        return calendarEvent;
    }

    /// <summary>A lone carriage return would end the line of the file.</summary>
    private static string? OneStyle(string? text) => text?.ReplaceLineEndings("\n");
}

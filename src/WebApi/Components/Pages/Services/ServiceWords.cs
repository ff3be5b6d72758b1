using System.Globalization;
using Microsoft.Extensions.Localization;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using Schulterschluss.WebApi.Components.Forms;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Services;

/// <summary>How services are spoken of on several pages.</summary>
internal static class ServiceWords
{
    public static string Of(this Consultant consultant) => consultant.Name ?? consultant.Id;

    public static string Names(this IEnumerable<Consultant> consultants) =>
        string.Join(", ", consultants.Select(c => c.Of()));

    public static string NameOf(this ServiceDetails service, Guid networkId) =>
        service.NetworkIds.Zip(service.NetworkNames).FirstOrDefault(pair => pair.First == networkId).Second ?? "";

    public static string Text(this DateRange days) =>
        days.From == days.To ? Day(days.From) : $"{Day(days.From)} – {Day(days.To)}";

    public static string Text(this Appointment appointment) =>
        (appointment.Start, appointment.End) is ({ } start, { } end)
            ? $"{Due.Text(appointment.When)}, {Between(start, end)}"
            : Due.Text(appointment.When);

    public static string Between(TimeOnly start, TimeOnly end) =>
        $"{start.ToString("HH:mm", CultureInfo.InvariantCulture)}–{end.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>When it was, is, or shall be.</summary>
    public static string When(this IStringLocalizer<ServiceTexts> texts, ServiceRow row) =>
        row switch
        {
            { Status: ServiceStatus.Delivered or ServiceStatus.Evaluated, Days: { } days } => days.Text(),
            { Appointment: { } appointment } => appointment.Text(),
            _ => texts["WantedFor", Due.Text(row.AgreedPeriod)],
        };

    /// <summary>The time that another service takes; a whole day where it has no time yet.</summary>
    public static string When(this IStringLocalizer<ServiceTexts> texts, ServiceConflict conflict) =>
        conflict.Start == TimeOnly.MinValue
            ? texts["WholeDay", Day(conflict.Day)]
            : $"{Day(conflict.Day)}, {Between(conflict.Start, conflict.End)}";

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    /// <summary>This quarter and the next ones.</summary>
    public static IEnumerable<Option> Quarters(DateOnly today, int count = 9) =>
        Enumerable
            .Range(0, count)
            .Select(i => today.AddMonths(3 * i))
            .Select(day => DuePeriod.Quarter(day.Year, ((day.Month - 1) / 3) + 1))
            .Select(quarter => new Option(quarter.Text, Due.Text(quarter)));

    public static IEnumerable<Option> Years(DateOnly today) =>
        Enumerable.Range(today.Year, 3).Select(DuePeriod.Year).Select(year => new Option(year.Text, Due.Text(year)));

    /// <summary>A day where one is named, else the quarter or year.</summary>
    public static DuePeriod? Period(DateOnly? day, string? period) =>
        day is { } known ? DuePeriod.Day(known)
        : DuePeriod.TryParse(period, CultureInfo.InvariantCulture, out var read) ? read
        : null;
}

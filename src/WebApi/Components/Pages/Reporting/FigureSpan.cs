using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.Reporting;

/// <summary>
/// The days that figures are asked for, and the one by which things had to be recorded (now without), as they stand in
/// the address.
/// </summary>
internal sealed record FigureSpan(DateOnly From, DateOnly To, AsOf? AsOf)
{
    private const int Years = 3;
    private const char Between = '_';

    /// <summary>Days that are named count, else the period that is chosen, else the last quarter that is over.</summary>
    /// <exception cref="BadHttpRequestException"/>
    public static FigureSpan In(HttpContext http, DateOnly today)
    {
        var (from, to) = (http.Value<DateOnly>("from"), http.Value<DateOnly>("to"));
        var chosen = PeriodOf(http.Text("period")) ?? LastQuarter(today);
        return new(from ?? chosen.From, to ?? chosen.To, http.Value<AsOf>("asOf"));
    }

    public DateRange Days => new(From, To);

    /// <summary>As one of the choices.</summary>
    public string Period => ValueOf(Days);

    public string Address(string path)
    {
        QueryBuilder query = new() { { "from", Iso(From) }, { "to", Iso(To) } };
        if (AsOf is { } asOf)
        {
            query.Add("asOf", Iso(asOf.Day));
        }

        return path + query.ToString();
    }

    /// <summary>Quarters, halves and years that have begun; of the present ones the days so far.</summary>
    public static IEnumerable<Option> Choices(DateOnly today) =>
        Enumerable
            .Range(0, Years)
            .Select(back => today.Year - back)
            .SelectMany(year => PartsOf(year, 12).Concat(PartsOf(year, 6)).Concat(PartsOf(year, 3).Reverse()))
            .Where(period => period.From <= today)
            .Select(period => new Option(
                ValueOf(period.To > today ? period with { To = today } : period),
                PeriodWords.Of(period)
            ));

    private static IEnumerable<DateRange> PartsOf(int year, int months) =>
        Enumerable
            .Range(0, 12 / months)
            .Select(part => new DateOnly(year, (part * months) + 1, 1))
            .Select(from => new DateRange(from, from.AddMonths(months).AddDays(-1)));

    private static DateRange LastQuarter(DateOnly today)
    {
        var next = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return new(next.AddMonths(-3), next.AddDays(-1));
    }

    private static string ValueOf(DateRange period) => $"{Iso(period.From)}{Between}{Iso(period.To)}";

    /// <exception cref="BadHttpRequestException"/>
    private static DateRange? PeriodOf(string? text) =>
        text is null ? null
        : text.Split(Between) is [var first, var last]
        && DateOnly.TryParse(first, CultureInfo.InvariantCulture, out var from)
        && DateOnly.TryParse(last, CultureInfo.InvariantCulture, out var to)
            ? new(from, to)
        : throw new BadHttpRequestException("period");

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

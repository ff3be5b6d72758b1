using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>Everything that has a time, also in the past, as an iCalendar file.</summary>
[Requires(ServicePermissions.Read)]
public sealed record GetServiceCalendar(ServiceFilter Filter) : IQuery<string>;

internal sealed class GetServiceCalendarValidator : AbstractValidator<GetServiceCalendar>
{
    public GetServiceCalendarValidator() =>
        RuleFor(q => q.Filter).SetValidator(new ServiceFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class GetServiceCalendarHandler(
    IQuerySession session,
    ICurrentActor actor,
    IServiceCalendarWriter calendar
) : IRequestHandler<GetServiceCalendar, string>
{
    public async Task<string> Handle(GetServiceCalendar query, CancellationToken ct)
    {
        var services = await (await session.ServicesAsync(query.Filter, actor, ct))
            .Where(s => s.Appointment != null)
            .OrderBy(s => s.Days.From)
            .ThenBy(s => s.Id)
            .ToListAsync(ct);
        return calendar.Write(services.Select(CalendarEntries.Of));
    }
}

/// <summary>One service as an iCalendar file.</summary>
[Requires(ServicePermissions.Read)]
public sealed record GetServiceCalendarEntry(Guid Id) : IQuery<string>;

internal sealed class GetServiceCalendarEntryHandler(
    IQuerySession session,
    ICurrentActor actor,
    IServiceCalendarWriter calendar
) : IRequestHandler<GetServiceCalendarEntry, string>
{
    public async Task<string> Handle(GetServiceCalendarEntry query, CancellationToken ct)
    {
        var service = await session.GetVisibleAsync(query.Id, actor, ct);
        return service.Appointment is null
            ? throw new BrokenRuleException(ServiceRules.NotScheduled)
            : calendar.Write([CalendarEntries.Of(service)]);
    }
}

internal static class CalendarEntries
{
    public static CalendarEntry Of(Service service)
    {
        var appointment = service.Appointment!;
        return new(
            service.Id,
            service.TimesScheduled,
            $"{service.Order.Type.Label()}: {service.Order.Title}",
            service.Order.Description,
            appointment.When,
            appointment.Start,
            appointment.End,
            appointment.Place,
            appointment.OnlineAddress
        );
    }
}

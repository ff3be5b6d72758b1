using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Provide)]
public sealed record ScheduleService(Guid Id, Guid Version, AppointmentDraft Appointment) : ICommand;

internal sealed class ScheduleServiceValidator : AbstractValidator<ScheduleService>
{
    public ScheduleServiceValidator() =>
        RuleFor(c => c.Appointment).SetValidator(new AppointmentDraftValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ScheduleServiceHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<ScheduleService, Guid>
{
    public async Task<Guid> Handle(ScheduleService command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.Id, command.Version, ct);
        var appointment = command.Appointment.ToAppointment(service.ConsultantRefs);
        var served = await session.PartnershipsOnAsync(service.Order.PartnershipIds, clock.Today(), ct);
        await session.PassAsync(appointment.Bookings().Select(b => $"consultant/{b.ConsultantRef}"), ct);
        var sameDay = await session.OnTheSameDayAsync(appointment, service.Id, ct);
        service.Schedule(appointment, [.. served.Select(s => s.Served)], [.. sameDay.SelectMany(s => s.Bookings())]);
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }
}

using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
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
        service.Schedule(appointment, [.. served.Select(s => s.Served)], await TakenAsync(appointment, service.Id, ct));
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }

    private async Task<IReadOnlyList<Booking>> TakenAsync(Appointment appointment, Guid except, CancellationToken ct)
    {
        var sameDay = await session
            .Query<Service>()
            .Where(s => s.Id != except && s.MatchesSql("d.data -> 'appointment' ->> 'when' = ?", appointment.When.Text))
            .ToListAsync(ct);
        return [.. sameDay.SelectMany(s => s.Bookings())];
    }
}

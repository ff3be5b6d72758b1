using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>When the consultants of a service are taken by others, from today on.</summary>
/// <param name="Appointment">Only what collides with it.</param>
[Requires(ServicePermissions.Provide)]
public sealed record ListConsultantBookings(Guid ServiceId, AppointmentDraft? Appointment = null)
    : IQuery<IReadOnlyList<ServiceConflict>>;

internal sealed class ListConsultantBookingsValidator : AbstractValidator<ListConsultantBookings>
{
    public ListConsultantBookingsValidator() =>
        RuleFor(q => q.Appointment!)
            .SetValidator(new AppointmentDraftValidator())
            .When(q => q.Appointment is not null)
            .OverridePropertyName(string.Empty);
}

internal sealed class ListConsultantBookingsHandler(
    IQuerySession session,
    IActorDirectory directory,
    TimeProvider clock
) : IRequestHandler<ListConsultantBookings, IReadOnlyList<ServiceConflict>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ServiceConflict>> Handle(ListConsultantBookings query, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(query.ServiceId, ct);
        var appointment = query.Appointment?.ToAppointment(service.ConsultantRefs);
        var others = appointment is null
            ? await FromTodayOnAsync(service, ct)
            : await session.OnTheSameDayAsync(appointment, service.Id, ct);
        return
        [
            .. from other in others
            from booking in other.Bookings()
            where
                appointment?.Bookings().Any(booking.CollidesWith)
                ?? service.ConsultantRefs.Contains(booking.ConsultantRef)
            orderby booking.Day, booking.Start
            select ServiceConflict.Of(other, booking, directory),
        ];
    }

    private Task<IReadOnlyList<Service>> FromTodayOnAsync(Service service, CancellationToken ct)
    {
        var today = clock.Today();
        return session
            .Query<Service>()
            .Where(s => s.Id != service.Id && s.Appointment != null && s.Days.From >= today)
            .OrderBy(s => s.Days.From)
            .Take(Most)
            .ToListAsync(ct);
    }
}

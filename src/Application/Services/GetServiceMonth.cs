using AutoMapper;
using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>What takes place in a month, or may, and where consultants are wanted twice.</summary>
/// <param name="Month">Any day of it.</param>
/// <param name="ConsultantRef">Only what this one gives.</param>
[Requires(ServicePermissions.Read)]
public sealed record GetServiceMonth(DateOnly Month, string? ConsultantRef = null) : IQuery<ServiceMonth>;

/// <param name="OnDays">What has its days, by day and time.</param>
/// <param name="WithoutDay">What is planned for a quarter or a year that touches the month.</param>
public sealed record ServiceMonth(
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<MonthEntry> OnDays,
    IReadOnlyList<ServiceRow> WithoutDay
);

public sealed record MonthEntry(ServiceRow Service, IReadOnlyList<ServiceConflict> Conflicts);

/// <summary>Another service that wants the same person at the same time.</summary>
/// <param name="Start">Midnight, with the end a moment before the next, where the time is not known yet.</param>
public sealed record ServiceConflict(
    Guid ServiceId,
    string Title,
    Consultant Consultant,
    DateOnly Day,
    TimeOnly Start,
    TimeOnly End
)
{
    internal static ServiceConflict Of(Service other, Booking booking, IActorDirectory directory) =>
        new(
            other.Id,
            other.Order.Title,
            new(booking.ConsultantRef, directory.NameOf(booking.ConsultantRef)),
            booking.Day,
            booking.Start,
            booking.End
        );
}

internal sealed class GetServiceMonthValidator : AbstractValidator<GetServiceMonth>
{
    public GetServiceMonthValidator() =>
        RuleFor(q => q.ConsultantRef).OpaqueId().When(q => q.ConsultantRef is not null);
}

internal sealed class GetServiceMonthHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetServiceMonth, ServiceMonth>
{
    public async Task<ServiceMonth> Handle(GetServiceMonth query, CancellationToken ct)
    {
        var first = new DateOnly(query.Month.Year, query.Month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var all = await (await session.ServicesAsync(new(), actor, ct))
            .Where(s => s.Days.From <= last && s.Days.To >= first)
            .Where(s => s.Status != ServiceStatus.Declined && s.Status != ServiceStatus.Cancelled)
            .OrderBy(s => s.Days.From)
            .ToListAsync(ct);
        var wanted = all.Where(s => query.ConsultantRef is not { } one || s.ConsultantRefs.Contains(one)).ToList();
        var named = await session.NamedAsync(
            [.. wanted.Select(s => s.Project<Service, ServiceRow>(maps))],
            directory,
            ct
        );
        var rows = named.ToDictionary(row => row.Id);
        return new(
            first,
            last,
            [
                .. wanted
                    .Where(s => s.HasDay())
                    .OrderBy(s => s.Days.From)
                    .ThenBy(s => s.Appointment?.Start)
                    .Select(s => new MonthEntry(rows[s.Id], [.. ConflictsOf(s, all)])),
            ],
            [.. wanted.Where(s => !s.HasDay()).Select(s => rows[s.Id])]
        );
    }

    private IEnumerable<ServiceConflict> ConflictsOf(Service service, IEnumerable<Service> all) =>
        from other in all
        where other.Id != service.Id
        from booking in service.CollisionsWith(other)
        select ServiceConflict.Of(other, booking, directory);
}

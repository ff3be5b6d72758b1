using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>By their first day; a network's people get what serves their network only.</summary>
/// <param name="From">Only what takes place on this day or later, as far as it is known.</param>
/// <param name="To">Only what takes place on this day or earlier.</param>
/// <param name="Cursor">Of the page before.</param>
/// <param name="Waiting">Only what waits for the office: a request for its decision, a delivery for its evaluation.</param>
[Requires(ServicePermissions.Read)]
public sealed record ListServices(
    ServiceFilter Filter,
    ServiceStatus? Status = null,
    DateOnly? From = null,
    DateOnly? To = null,
    int Limit = ListServices.DefaultLimit,
    string? Cursor = null,
    bool Waiting = false
) : IQuery<Page<ServiceRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

public sealed record ServiceRow
{
    public Guid Id { get; init; }
    public ServiceType Type { get; init; }
    public ServiceStatus Status { get; init; }
    public string Title { get; init; } = "";
    public IReadOnlyList<Guid> PartnershipIds { get; init; } = [];
    public IReadOnlyList<Guid> NetworkIds { get; init; } = [];

    /// <summary>In the order of the ids.</summary>
    public IReadOnlyList<string> NetworkNames { get; init; } = [];
    public DuePeriod AgreedPeriod { get; init; }
    public Appointment? Appointment { get; init; }
    public DateRange? Days { get; init; }
    public IReadOnlyList<string> ConsultantRefs { get; init; } = [];

    /// <summary>The same with their names, as far as they are known.</summary>
    public IReadOnlyList<Consultant> Consultants { get; init; } = [];
    public Guid Version { get; init; }
}

internal sealed class ServiceRowMap : Profile
{
    public ServiceRowMap()
    {
        CreateMap<ServiceOrder, ServiceRow>(MemberList.None);
        CreateMap<Service, ServiceRow>()
            .IncludeMembers(s => s.Order)
            .ForMember(r => r.NetworkNames, o => o.Ignore())
            .ForMember(r => r.Consultants, o => o.Ignore());
    }
}

internal sealed class ListServicesValidator : AbstractValidator<ListServices>
{
    public ListServicesValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new ServiceFilterValidator()).OverridePropertyName(string.Empty);
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null);
        RuleFor(q => q.Limit).InclusiveBetween(1, ListServices.MaxLimit);
    }
}

internal sealed class ListServicesHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<ListServices, Page<ServiceRow>>
{
    public async Task<Page<ServiceRow>> Handle(ListServices query, CancellationToken ct)
    {
        var found = await session.ServicesAsync(query.Filter, actor, ct);
        if (query.Status is { } status)
        {
            found = found.Where(s => s.Status == status);
        }

        if (query.Waiting)
        {
            found = found.Where(s => s.Status == ServiceStatus.Requested || s.Status == ServiceStatus.Delivered);
        }

        found = found.Between(query.From, query.To);
        if (query.Cursor is { } cursor)
        {
            var (day, id) = DayCursor.Read(cursor);
            found = found.Where(s => s.MatchesSql("(d.data -> 'days' ->> 'from', d.id) > (?, ?)", Text(day), id));
        }

        var rows = await found
            .OrderBy(s => s.Days.From)
            .ThenBy(s => s.Id)
            .Take(query.Limit + 1)
            .ProjectTo<Service, ServiceRow>(maps)
            .ToListAsync(ct);
        var named = await session.NamedAsync([.. rows.Take(query.Limit)], directory, ct);
        return new(named, rows.Count > query.Limit ? PlaceOf(named[^1]).ToString() : null);
    }

    private static DayCursor PlaceOf(ServiceRow row) => new(row.Days!.From, row.Id);

    /// <summary>As it is stored: texts of this form sort like the days they name.</summary>
    private static string Text(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.ActionOptions.Contracts;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Request)]
public sealed record RequestService : ICreate<Service>
{
    public ServiceType? Type { get; init; }
    public string Title { get; init; } = "";
    public string? Description { get; init; }

    /// <summary>Several only for a circle, a course or a political dialogue.</summary>
    public IReadOnlyList<Guid> PartnershipIds { get; init; } = [];

    /// <summary>A day, a quarter or a year.</summary>
    public DuePeriod? AgreedPeriod { get; init; }

    /// <summary>A selected option that it helps to carry out; this, or a measure.</summary>
    public Guid? ActionOptionId { get; init; }

    /// <summary>A measure of the office that it carries out.</summary>
    public MeasureLink? Measure { get; init; }
}

internal sealed class RequestServiceValidator : AbstractValidator<RequestService>
{
    public RequestServiceValidator()
    {
        RuleFor(c => c.Type).NotNull().IsInEnum();
        RuleFor(c => c.Title).NotEmpty().MaximumLength(Service.TitleMaxLength);
        RuleFor(c => c.Description).MaximumLength(Service.TextMaxLength);
        RuleFor(c => c.PartnershipIds).NotEmpty().FewAndDistinct();
        RuleFor(c => c.AgreedPeriod).NotNull();
        RuleFor(c => c.Measure)
            .ChildRules(measure =>
            {
                measure.RuleFor(m => m!.PartnershipId).NotEmpty();
                measure.RuleFor(m => m!.MeasureId).NotEmpty().MaximumLength(Service.MeasureIdMaxLength);
            });
    }
}

internal sealed class RequestServiceHandler(
    IDocumentSession session,
    ICurrentActor actor,
    INewIds ids,
    TimeProvider clock
) : IRequestHandler<RequestService, Created>
{
    public async Task<Created> Handle(RequestService command, CancellationToken ct)
    {
        var today = clock.Today();
        var order = new ServiceOrder(
            command.Type!.Value,
            command.Title,
            command.Description,
            command.PartnershipIds,
            command.AgreedPeriod!.Value,
            command.ActionOptionId,
            command.Measure
        );
        var found = await session.PartnershipsOnAsync(order.PartnershipIds, today, ct);
        foreach (var (partnership, served) in found)
        {
            RequireBusinessOf(actor, partnership, served);
        }

        var service = Service.Request(
            ids.Next(),
            order,
            [.. found.Select(f => f.Served)],
            new(await GroundAsync(order, ct), IsOwedByOffice(order, found.Select(f => f.Partnership))),
            actor.Side ?? throw new ForbiddenException(),
            today
        );
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return new(service.Id, service.Version);
    }

    /// <exception cref="NotFoundException">A network's people know no partnership but their own.</exception>
    private static void RequireBusinessOf(ICurrentActor actor, Partnership partnership, ServedPartnership served)
    {
        if (!actor.IsOffice() && !actor.BelongsTo(served.NetworkId) && !actor.BelongsTo(partnership.NetworkId))
        {
            throw new NotFoundException(nameof(Partnership), partnership.Id);
        }
    }

    private async Task<OptionGround?> GroundAsync(ServiceOrder order, CancellationToken ct)
    {
        if (order.ActionOptionId is not { } id)
        {
            return null;
        }

        var option = await session.GetActionOptionAsync(id, ct);
        return new((await session.GetNetworkAsync(option.NetworkId, ct)).Id, option.IsChosen());
    }

    private static bool IsOwedByOffice(ServiceOrder order, IEnumerable<Partnership> partnerships) =>
        order.Measure is { } link
        && partnerships.FirstOrDefault(p => p.Id == link.PartnershipId)?.FindMeasure(link.MeasureId)
            is { Obligor: Side.Office, Status: not MeasureStatus.Dropped };
}

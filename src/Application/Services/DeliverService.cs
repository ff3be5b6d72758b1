using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Provide)]
public sealed record DeliverService(Guid Id, Guid Version, DeliveryDraft Delivery) : ICommand;

public sealed record DeliveryDraft
{
    public DateOnly? From { get; init; }

    /// <summary>Last day; left out, there was only one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Working hours of the office and its consultants, over all days.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Euros.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Line of the finance plan that bears the cost; left out, the planned one.</summary>
    public string? BudgetLine { get; init; }
    public IReadOnlyList<ParticipantCount> Participants { get; init; } = [];

    internal Delivery ToDelivery() =>
        new(new(From!.Value, To ?? From.Value), Hours!.Value, Cost!.Value, BudgetLine, Participants);
}

internal sealed class DeliverServiceValidator : AbstractValidator<DeliverService>
{
    public DeliverServiceValidator() =>
        RuleFor(c => c.Delivery).SetValidator(new DeliveryDraftValidator()).OverridePropertyName(string.Empty);
}

internal sealed class DeliveryDraftValidator : AbstractValidator<DeliveryDraft>
{
    public DeliveryDraftValidator()
    {
        RuleFor(d => d.From).NotNull().GreaterThanOrEqualTo(ServiceShapes.EarliestDay);
        RuleFor(d => d.To).GreaterThanOrEqualTo(d => d.From).When(d => d.From is not null);
        RuleFor(d => d.Hours).NotNull().Hours();
        RuleFor(d => d.Cost).NotNull().Euros();
        RuleFor(d => d.BudgetLine).MaximumLength(Service.TitleMaxLength);
        RuleFor(d => d.Participants).FewAndDistinct(p => p.NetworkId);
        RuleForEach(d => d.Participants)
            .NotNull()
            .ChildRules(entry =>
            {
                entry.RuleFor(p => p.NetworkId).NotEmpty();
                entry.RuleFor(p => p.Count).InclusiveBetween(0, ServiceShapes.MostPeople);
            });
    }
}

internal sealed class DeliverServiceHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<DeliverService, Guid>
{
    public async Task<Guid> Handle(DeliverService command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.Id, command.Version, ct);
        service.Deliver(command.Delivery.ToDelivery(), clock.Today());
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>The office promises it.</summary>
[Requires(ServicePermissions.Provide)]
public sealed record ConfirmService(Guid Id, Guid Version, ServicePlanDraft Plan) : ICommand;

public sealed record ServicePlanDraft
{
    /// <summary>Working hours of the office and its consultants.</summary>
    public decimal? PlannedHours { get; init; }

    /// <summary>Seats.</summary>
    public int? Capacity { get; init; }

    /// <summary>Line of the finance plan, as text.</summary>
    public string? BudgetLine { get; init; }

    /// <summary>Opaque ids.</summary>
    public IReadOnlyList<string> ConsultantRefs { get; init; } = [];

    internal ServicePlan ToPlan() => new(PlannedHours!.Value, Capacity, BudgetLine, ConsultantRefs);
}

internal sealed class ConfirmServiceValidator : AbstractValidator<ConfirmService>
{
    public ConfirmServiceValidator() =>
        RuleFor(c => c.Plan).SetValidator(new ServicePlanDraftValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ServicePlanDraftValidator : AbstractValidator<ServicePlanDraft>
{
    public ServicePlanDraftValidator()
    {
        RuleFor(p => p.PlannedHours).NotNull().GreaterThan(0).Hours();
        RuleFor(p => p.Capacity).InclusiveBetween(1, ServiceShapes.MostPeople);
        RuleFor(p => p.BudgetLine).MaximumLength(Service.TitleMaxLength);
        RuleFor(p => p.ConsultantRefs).FewAndDistinct();
        RuleForEach(p => p.ConsultantRefs).OpaqueId();
    }
}

internal sealed class ConfirmServiceHandler(IDocumentSession session) : IRequestHandler<ConfirmService, Guid>
{
    public async Task<Guid> Handle(ConfirmService command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.Id, command.Version, ct);
        service.Confirm(command.Plan.ToPlan());
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }
}

using AutoMapper;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>A service as the office and the networks that it serves see it.</summary>
public sealed record ServiceDetails
{
    public Guid Id { get; init; }
    public ServiceType Type { get; init; }
    public ServiceStatus Status { get; init; }
    public string Title { get; init; } = "";
    public string? Description { get; init; }
    public IReadOnlyList<Guid> PartnershipIds { get; init; } = [];

    /// <summary>The networks of these partnerships, in the same order.</summary>
    public IReadOnlyList<Guid> NetworkIds { get; init; } = [];

    /// <summary>Their names, in the same order.</summary>
    public IReadOnlyList<string> NetworkNames { get; init; } = [];
    public Guid? ActionOptionId { get; init; }
    public MeasureLink? Measure { get; init; }

    /// <summary>Title of the option, or text of the measure.</summary>
    public string? Ground { get; init; }
    public DuePeriod AgreedPeriod { get; init; }
    public Side RequestedBy { get; init; }
    public ServicePlan? Plan { get; init; }
    public Appointment? Appointment { get; init; }
    public IReadOnlyList<string> ConsultantRefs { get; init; } = [];

    /// <summary>The same with their names, as far as they are known.</summary>
    public IReadOnlyList<Consultant> Consultants { get; init; } = [];

    /// <summary>The days it takes, as far as they are known: of the delivery, else of the schedule, else those agreed.</summary>
    public DateRange? Days { get; init; }
    public DeliveryDetails? Delivery { get; init; }
    public EvaluationDetails? Evaluation { get; init; }
    public Side? CancelledBy { get; init; }
    public Guid Version { get; init; }

    /// <summary>Of a shared service a network sees its own figures, and none that would tell those of the others.</summary>
    public ServiceDetails ForNetwork(IReadOnlyCollection<Guid> own) =>
        PartnershipIds.Count == 1
            ? this
            : this with
            {
                Plan = Plan is null ? null : Plan with { BudgetLine = null },
                Delivery = Delivery is null
                    ? null
                    : Delivery with
                    {
                        Cost = null,
                        BudgetLine = null,
                        Participants = [.. Delivery.Participants.Where(p => own.Contains(p.NetworkId))],
                    },
                Evaluation = Evaluation is null
                    ? null
                    : Evaluation with
                    {
                        Feedback = [.. Evaluation.Feedback.Where(f => own.Contains(f.NetworkId))],
                    },
            };
}

/// <param name="Cost">Euros; null for whoever may not see it.</param>
public sealed record DeliveryDetails(
    DateRange Days,
    decimal Hours,
    decimal? Cost,
    string? BudgetLine,
    IReadOnlyList<ParticipantCount> Participants
);

/// <summary>What the participants said, as figures that tell of nobody in particular.</summary>
public sealed record EvaluationDetails(IReadOnlyList<FeedbackFigures> Feedback, bool NoResponse)
{
    internal static EvaluationDetails? Of(Evaluation? evaluation) =>
        evaluation is null
            ? null
            : new(
                [.. evaluation.Feedback.Select(f => FeedbackFigures.Of(f.NetworkId, f.Ratings))],
                evaluation.NoResponse
            );
}

internal sealed class ServiceDetailsMap : Profile
{
    public ServiceDetailsMap()
    {
        CreateMap<Delivery, DeliveryDetails>();
        CreateMap<ServiceOrder, ServiceDetails>(MemberList.None);
        CreateMap<Service, ServiceDetails>()
            .IncludeMembers(s => s.Order)
            .ForMember(d => d.NetworkNames, o => o.Ignore())
            .ForMember(d => d.Consultants, o => o.Ignore())
            .ForMember(d => d.Ground, o => o.Ignore())
            .ForMember(d => d.Evaluation, o => o.Ignore());
    }
}

using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Reporting.Facts;

/// <param name="Day">Of the last change; when it was given says <paramref name="DeliveredTo"/>.</param>
/// <param name="NetworkIds">Whom it serves. Beside them, in the same order: how many took part and answered.</param>
/// <param name="IsAgreed">The office has promised it, whatever became of it.</param>
/// <param name="Participants">People a network, as are the answers; the sums are of ratings from 1 to 5.</param>
/// <param name="Hours">Working hours of the office and its consultants.</param>
/// <param name="Cost">Euros.</param>
public sealed record ServiceFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid ServiceId,
    string Title,
    ServiceType Type,
    ServiceStatus Status,
    IReadOnlyList<Guid> NetworkIds,
    DateOnly AgreedFrom,
    DateOnly AgreedTo,
    bool IsAgreed,
    DateOnly? DeliveredFrom,
    DateOnly? DeliveredTo,
    decimal? Hours,
    decimal? Cost,
    string? BudgetLine,
    IReadOnlyList<int> Participants,
    IReadOnlyList<int> Answers,
    IReadOnlyList<int> Ratings,
    Side? CancelledBy
) : IFact;

internal sealed class ServiceFacts : FactSource<Service>
{
    protected override IEnumerable<IFact> Of(Recorded<Service> change)
    {
        var service = change.After;
        var (order, delivery) = (service.Order, service.Delivery);
        var ratings = service
            .NetworkIds.Select(network =>
                (service.Evaluation?.Feedback ?? [])
                    .Where(f => f.NetworkId == network)
                    .SelectMany(f => f.Ratings)
                    .ToList()
            )
            .ToList();
        yield return new ServiceFact(
            change.Sequence,
            change.At,
            change.Today,
            service.Id,
            order.Title,
            order.Type,
            service.Status,
            service.NetworkIds,
            order.AgreedPeriod.Start,
            order.AgreedPeriod.End,
            service.Plan is not null,
            delivery?.Days.From,
            delivery?.Days.To,
            delivery?.Hours,
            delivery?.Cost,
            delivery?.BudgetLine,
            delivery is null ? [] : [.. service.NetworkIds.Select(service.ParticipantsOf)],
            delivery is null ? [] : [.. ratings.Select(r => r.Count)],
            delivery is null ? [] : [.. ratings.Select(r => r.Sum())],
            service.CancelledBy
        );
    }
}

using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>
/// Whoever audits is audited: what they read is on record before they get it, and what cannot be recorded is not read.
/// </summary>
internal sealed class RecordingBehavior<TRequest, TResponse>(
    ICurrentActor actor,
    ISessionFactory sessions,
    TimeProvider clock
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IQuery<TResponse>
{
    /// <summary>The id that a query cannot do without: its own thing's, else the one of what a list belongs to.</summary>
    private static readonly Func<TRequest, Guid>? ThingId = typeof(TRequest)
        .GetProperties()
        .Where(property =>
            property.PropertyType == typeof(Guid) && property.Name.EndsWith("Id", StringComparison.Ordinal)
        )
        .MinBy(property => property.Name.Length)
        ?.GetMethod!.CreateDelegate<Func<TRequest, Guid>>();

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        var answer = await next();
        if (actor.ReadsAreRecorded)
        {
            // In a session of its own: a query has none that writes.
            await using var session = sessions.OpenSession();
            session.Events.StartStream(
                Guid.CreateVersion7(clock.GetUtcNow()),
                new AccessRead(typeof(TRequest).Name, ThingId?.Invoke(request))
            );
            await session.SaveChangesAsync(cancellationToken);
        }

        return answer;
    }
}

using System.Security.Cryptography;
using Marten;
using MediatR;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>What a create was asked for, and what came of it. Written in the transaction of the create itself.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>At least; it is forgotten by the first daily run after it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Actor and key.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 over the message, hexadecimal.</summary>
    public required string Fingerprint { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid ResourceId { get; set; }
}

/// <summary>The key that came with the request; null where none did.</summary>
public interface IIdempotencyKey
{
    string? Value { get; }
}

/// <summary>Hands out ids for new aggregates, and remembers the one that a repeated request must get again.</summary>
public interface INewIds
{
    Guid Next();

    /// <summary>The aggregate's id is given by its nature; it is remembered all the same.</summary>
    Guid Use(Guid id);
}

internal sealed class NewIds(TimeProvider clock) : INewIds
{
    public IdempotencyRecord? Pending { get; set; }

    public Guid Next() => Use(Guid.CreateVersion7(clock.GetUtcNow()));

    public Guid Use(Guid id)
    {
        if (Pending is { ResourceId: var known } && known == Guid.Empty)
        {
            Pending.ResourceId = id;
        }

        return id;
    }
}

/// <summary>
/// A create that is repeated under its key does nothing and answers the same. The record shares the transaction of the
/// create, so there is no moment in which one exists without the other.
/// </summary>
internal sealed class IdempotencyBehavior<TRequest, TResponse>(
    IDocumentSession session,
    NewIds ids,
    IIdempotencyKey key,
    ICurrentActor actor,
    TimeProvider clock
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    private static readonly Type? Aggregate = typeof(TRequest)
        .GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICreate<,>))
        ?.GenericTypeArguments[0];

    /// <summary>The constraint on the answer cannot be said here, because most commands create nothing.</summary>
    private static readonly Func<Guid, Guid, TResponse>? Again = Aggregate is null
        ? null
        : typeof(TResponse)
            .GetMethod(nameof(Created.Again), [typeof(Guid), typeof(Guid)])!
            .CreateDelegate<Func<Guid, Guid, TResponse>>();

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        if (Aggregate is null || key.Value is not { } value)
        {
            return await next();
        }

        ids.Pending = new IdempotencyRecord
        {
            Id = $"{actor.Id}/{value}",
            Fingerprint = Fingerprint(request),
            At = clock.GetUtcNow(),
        };
        session.Insert(ids.Pending);
        try
        {
            return await next();
        }
        catch (Exception)
        {
            // Nearly every create is the first under its key, so the record's primary key is what notices a second one,
            // also one at the same time; and what refuses a second one may be the very thing that the first created.
            if (await EarlierAsync(ids.Pending.Id, cancellationToken) is not { } earlier)
            {
                throw;
            }

            return await AgainAsync(earlier, ids.Pending, cancellationToken);
        }
    }

    private async Task<IdempotencyRecord?> EarlierAsync(string id, CancellationToken ct)
    {
        await using var fresh = session.DocumentStore.QuerySession();
        return await fresh.LoadAsync<IdempotencyRecord>(id, ct);
    }

    private async Task<TResponse> AgainAsync(IdempotencyRecord earlier, IdempotencyRecord now, CancellationToken ct)
    {
        if (earlier.Fingerprint != now.Fingerprint)
        {
            throw new RefusedException(
                422,
                "idempotency-key-reused",
                "The idempotency key was used for another request."
            );
        }

        await using var fresh = session.DocumentStore.QuerySession();
        var existing = await fresh.LoadAsync(Aggregate!, earlier.ResourceId, ct);
        return Again!(earlier.ResourceId, existing?.Version ?? Guid.Empty);
    }

    private string Fingerprint(TRequest request)
    {
        var json = session.DocumentStore.Options.Serializer().ToJson(request);
        return Convert.ToHexString(
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{typeof(TRequest).Name} {json}"))
        );
    }
}

internal static class AggregateLoading
{
    private static readonly System.Reflection.MethodInfo Typed = typeof(AggregateLoading).GetMethod(nameof(LoadTyped))!;

    public static Task<AggregateRoot?> LoadAsync(
        this IQuerySession session,
        Type aggregate,
        Guid id,
        CancellationToken ct
    ) => (Task<AggregateRoot?>)Typed.MakeGenericMethod(aggregate).Invoke(null, [session, id, ct])!;

    public static async Task<AggregateRoot?> LoadTyped<T>(IQuerySession session, Guid id, CancellationToken ct)
        where T : AggregateRoot => await session.LoadAsync<T>(id, ct);
}

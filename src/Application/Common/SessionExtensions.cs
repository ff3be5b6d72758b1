using System.Linq.Expressions;
using AutoMapper.QueryableExtensions;
using Marten;
using Schulterschluss.Domain.Common;
using IConfigurationProvider = AutoMapper.IConfigurationProvider;

namespace Schulterschluss.Application.Common;

/// <summary>Our policy over Marten's session, instead of a repository: load by version, record with audit, project.</summary>
public static class SessionExtensions
{
    /// <exception cref="NotFoundException"/>
    public static async Task<T> GetAsync<T>(this IQuerySession session, Guid id, CancellationToken ct)
        where T : AggregateRoot =>
        await session.LoadAsync<T>(id, ct) ?? throw new NotFoundException(typeof(T).Name, id);

    /// <summary>Loads for a change: an old version is refused before any rule is judged.</summary>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="StaleVersionException"/>
    public static async Task<T> GetAsync<T>(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        CancellationToken ct
    )
        where T : AggregateRoot => (await session.GetAsync<T>(id, ct)).At(expectedVersion);

    /// <exception cref="StaleVersionException"/>
    public static T At<T>(this T aggregate, Guid expectedVersion)
        where T : AggregateRoot => aggregate.Version == expectedVersion ? aggregate : throw new StaleVersionException();

    /// <summary>Document and audit events, in the session's one transaction. Nothing changed, nothing recorded.</summary>
    public static void Record<T>(this IDocumentSession session, T aggregate)
        where T : AggregateRoot
    {
        var events = aggregate.TakeEvents();
        if (events.Count == 0)
        {
            return;
        }

        if (aggregate.Version == Guid.Empty)
        {
            // New: its stream needs no look at what is there already.
            session.Insert(aggregate);
            session.Events.StartStream(aggregate.Id, events);
        }
        else
        {
            session.Store(aggregate);
            session.Events.Append(aggregate.Id, events);
        }
    }

    /// <summary>AutoMapper's own ProjectTo needs the non-generic CreateQuery, which Marten does not offer: lift its lambda.</summary>
    public static IQueryable<TRow> ProjectTo<TDocument, TRow>(
        this IQueryable<TDocument> source,
        IConfigurationProvider maps
    ) => source.Select(Projection<TDocument, TRow>(maps));

    /// <summary>The same projection for an aggregate that is already in memory.</summary>
    public static TRow Project<TDocument, TRow>(this TDocument document, IConfigurationProvider maps) =>
        Compiled<TDocument, TRow>.For(maps)(document);

    private static Expression<Func<TDocument, TRow>> Projection<TDocument, TRow>(IConfigurationProvider maps)
    {
        var select = (MethodCallExpression)Enumerable.Empty<TDocument>().AsQueryable().ProjectTo<TRow>(maps).Expression;
        return (Expression<Func<TDocument, TRow>>)((UnaryExpression)select.Arguments[1]).Operand;
    }

    private static class Compiled<TDocument, TRow>
    {
        private static Func<TDocument, TRow>? _projection;

        public static Func<TDocument, TRow> For(IConfigurationProvider maps) =>
            _projection ??= Projection<TDocument, TRow>(maps).Compile();
    }
}

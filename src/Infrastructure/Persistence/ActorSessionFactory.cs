using System.Data;
using System.Diagnostics;
using Marten;
using Marten.Services;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Persistence;

/// <summary>Sessions that sign what they write: who, in which request, and why where the caller said so.</summary>
internal sealed class ActorSessionFactory(IDocumentStore store, ICurrentActor actor, IChangeReason reason)
    : ISessionFactory
{
    public IQuerySession QuerySession() => store.QuerySession();

    public IDocumentSession OpenSession()
    {
        var session = store.LightweightSession(IsolationLevel.ReadCommitted);
        session.LastModifiedBy = actor.Id;
        session.CorrelationId = Activity.Current?.TraceId.ToString();
        if (reason.Value is { } why)
        {
            session.SetHeader(History.ReasonHeader, why);
        }

        return session;
    }
}

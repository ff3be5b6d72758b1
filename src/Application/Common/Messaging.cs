using MediatR;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>A change. Returns the new version of what it changed, which becomes the ETag.</summary>
public interface ICommand : ICommand<Guid>;

public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>A change that brings an aggregate into being; repeatable under its idempotency key.</summary>
public interface ICreate<TAggregate> : ICreate<TAggregate, Created>
    where TAggregate : AggregateRoot;

/// <summary>A create whose answer says more than which thing there is now.</summary>
public interface ICreate<TAggregate, TResult> : ICommand<TResult>
    where TAggregate : AggregateRoot
    where TResult : ICreated<TResult>;

public interface IQuery<out TResult> : IRequest<TResult>;

public sealed record Created(Guid Id, Guid Version) : ICreated<Created>
{
    public static Created Again(Guid id, Guid version) => new(id, version);
}

public interface ICreated<TSelf>
    where TSelf : ICreated<TSelf>
{
    /// <summary>The answer to a repeat: what can still be said of the thing that the first request created.</summary>
    static abstract TSelf Again(Guid id, Guid version);
}

/// <summary>The permission a message needs; enforced by the one gate that pages, API and jobs share.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

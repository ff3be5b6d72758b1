using MediatR;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>A change. Returns the new version of what it changed, which becomes the ETag.</summary>
public interface ICommand : ICommand<Guid>;

public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>A change that brings an aggregate into being; repeatable under its idempotency key.</summary>
public interface ICreate<TAggregate> : ICommand<Created>
    where TAggregate : AggregateRoot;

public interface IQuery<out TResult> : IRequest<TResult>;

public sealed record Created(Guid Id, Guid Version);

/// <summary>The permission a message needs; enforced by the one gate that pages, API and jobs share.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

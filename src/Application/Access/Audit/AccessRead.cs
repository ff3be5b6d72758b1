using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>Somebody whose reads are recorded has looked; who and when stands beside it, as with every event.</summary>
/// <param name="Query">Name of the query, for instance <c>GetPartnership</c>.</param>
/// <param name="ThingId">What was read, or what the list belongs to; null where it was a list of all. What was searched for is nobody's business.</param>
public sealed record AccessRead(string Query, Guid? ThingId) : IDomainEvent;

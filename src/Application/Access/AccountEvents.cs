using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access;

/// <summary>The person has been named and may choose how to sign in.</summary>
public sealed record AccountInvited(string ActorId, Role Role, Side? Side, Guid? NetworkId) : IDomainEvent;

public sealed record AccountRoleChanged(Role From, Role To, Side? Side, Guid? NetworkId) : IDomainEvent;

/// <param name="Until">The last day; null where the end was taken away.</param>
public sealed record AccountAccessLimited(DateOnly? Until) : IDomainEvent;

public sealed record AccountDisabled(string Reason) : IDomainEvent;

public sealed record AccountEnabled : IDomainEvent;

/// <summary>By the person's own hand, or by a link that was sent to them.</summary>
public sealed record AccountPasswordSet : IDomainEvent;

/// <param name="On">Whether a second factor is asked for from now on.</param>
public sealed record AccountSecondFactorChanged(bool On) : IDomainEvent;

public sealed record AccountPasskeyAdded : IDomainEvent;

public sealed record AccountPasskeyRemoved : IDomainEvent;

public sealed record AccountSessionsEnded : IDomainEvent;

/// <param name="Provider">Name of the sign-in, as configured; who the person is there is not told.</param>
public sealed record AccountIdentityLinked(string Provider) : IDomainEvent;

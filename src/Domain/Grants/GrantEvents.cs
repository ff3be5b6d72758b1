using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

public sealed record GrantAwarded(Guid GrantId, GrantContent Content) : IDomainEvent;

/// <summary>A notice of amendment (Änderungsbescheid) says everything anew.</summary>
public sealed record GrantAmended(Guid GrantId, GrantContent Content, string Reason) : IDomainEvent;

public sealed record DrawdownRecorded(Guid GrantId, Drawdown Drawdown) : IDomainEvent;

public sealed record DrawdownWithdrawn(Guid GrantId, Guid DrawdownId, string Reason) : IDomainEvent;

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

public sealed record FeedbackLinkOpened(Guid LinkId, Guid ServiceId, Guid NetworkId, string Token, DateOnly OpenUntil)
    : IDomainEvent;

public sealed record FeedbackLinkWithdrawn(Guid LinkId) : IDomainEvent;

using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

[Requires(OutboxPermissions.Read)]
public sealed record GetOutboxMail(Guid Id) : IQuery<OutboxMailDetails>;

public sealed record OutboxMailDetails
{
    public Guid Id { get; init; }
    public string Recipient { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>Null where it is confidential, or was removed.</summary>
    public string? Text { get; init; }
    public string Kind { get; init; } = "";
    public string? Occasion { get; init; }
    public bool IsConfidential { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public MailStatus Status { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? LastError { get; init; }

    /// <summary>Who sent it again or discarded it.</summary>
    public string? HandledBy { get; init; }
    public string? HandledByName { get; init; }
    public Guid Version { get; init; }
}

internal sealed class OutboxMailDetailsMap : Profile
{
    public OutboxMailDetailsMap() =>
        CreateMap<OutboxMail, OutboxMailDetails>().ForMember(d => d.HandledByName, o => o.Ignore());
}

internal sealed class GetOutboxMailHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    IActorDirectory directory
) : IRequestHandler<GetOutboxMail, OutboxMailDetails>
{
    public async Task<OutboxMailDetails> Handle(GetOutboxMail query, CancellationToken ct)
    {
        var mail = await session.GetMailAsync(query.Id, ct);
        return mail.Project<OutboxMail, OutboxMailDetails>(maps) with
        {
            Text = mail.IsConfidential ? null : mail.Text,
            HandledByName = mail.HandledBy is { } person ? directory.NameOf(person) : null,
        };
    }
}

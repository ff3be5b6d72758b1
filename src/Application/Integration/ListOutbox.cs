using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>Mails, the latest first, without their texts.</summary>
/// <param name="Recipient">Exactly this address, in whatever case.</param>
/// <param name="Cursor">Of the page before.</param>
[Requires(OutboxPermissions.Read)]
public sealed record ListOutbox(
    MailStatus? Status = null,
    string? Kind = null,
    string? Recipient = null,
    int Limit = ListOutbox.DefaultLimit,
    Guid? Cursor = null
) : IQuery<Page<OutboxRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

public sealed record OutboxRow
{
    public Guid Id { get; init; }
    public string Recipient { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Kind { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public MailStatus Status { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? LastError { get; init; }
    public Guid Version { get; init; }
}

internal sealed class OutboxRowMap : Profile
{
    public OutboxRowMap() => CreateMap<OutboxMail, OutboxRow>();
}

internal sealed class ListOutboxValidator : AbstractValidator<ListOutbox>
{
    public ListOutboxValidator()
    {
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.Kind).MailKind();
        RuleFor(q => q.Recipient).Mailbox();
        RuleFor(q => q.Limit).InclusiveBetween(1, ListOutbox.MaxLimit);
    }
}

internal sealed class ListOutboxHandler(IQuerySession session, IConfigurationProvider maps)
    : IRequestHandler<ListOutbox, Page<OutboxRow>>
{
    public async Task<Page<OutboxRow>> Handle(ListOutbox query, CancellationToken ct)
    {
        var mails = session.Query<OutboxMail>().Matching(query.Status, query.Kind, query.Recipient);
        if (query.Cursor is { } cursor)
        {
            mails = mails.Where(m => m.MatchesSql("d.id < ?", cursor));
        }

        // Ids sort by time.
        var found = await mails
            .OrderByDescending(m => m.Id)
            .Take(query.Limit + 1)
            .ProjectTo<OutboxMail, OutboxRow>(maps)
            .ToListAsync(ct);
        var items = found.Take(query.Limit).ToList();
        return new(items, found.Count > query.Limit ? items[^1].Id.ToString() : null);
    }
}

using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>People by name.</summary>
/// <param name="Search">Part of a name or an address.</param>
/// <param name="Cursor">Of the page before.</param>
[Requires(AccountPermissions.Read)]
public sealed record ListAccounts(
    string? Search = null,
    Role? Role = null,
    AccountState? State = null,
    int Limit = ListAccounts.DefaultLimit,
    string? Cursor = null
) : IQuery<Page<AccountRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

/// <param name="AccessUntil">The last day; null without an end.</param>
/// <param name="LacksEnd">Must have a last day and has none.</param>
/// <param name="LastSeenAt">Null for whoever has not been here within <see cref="SignInRules.PresenceKept"/>.</param>
public sealed record AccountRow(
    Guid Id,
    string Name,
    string Email,
    Role Role,
    Guid? NetworkId,
    string? NetworkName,
    AccountState State,
    bool HasSecondFactor,
    DateTimeOffset InvitedAt,
    DateOnly? AccessUntil,
    bool HasEnded,
    bool LacksEnd,
    DateTimeOffset? LastSeenAt,
    Guid Version
);

internal sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public ListAccountsValidator()
    {
        RuleFor(q => q.Search).MaximumLength(AccountRules.NameMaxLength);
        RuleFor(q => q.Role).IsInEnum();
        RuleFor(q => q.State).IsInEnum();
        RuleFor(q => q.Limit).InclusiveBetween(1, ListAccounts.MaxLimit);
        RuleFor(q => q.Cursor)
            .Must(cursor => cursor is null || AccountCursor.TryParse(cursor, out _))
            .WithErrorCode("cursor")
            .WithMessage(_ => Messages.Get("cursor"));
    }
}

internal sealed class ListAccountsHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<ListAccounts, Page<AccountRow>>
{
    public async Task<Page<AccountRow>> Handle(ListAccounts query, CancellationToken ct)
    {
        IQueryable<Account> accounts = session.Query<Account>();
        if (query.Search is { Length: > 0 } text)
        {
            accounts = accounts.Where(a =>
                a.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                || a.Email.Contains(text, StringComparison.OrdinalIgnoreCase)
            );
        }

        if (query.Role is { } role)
        {
            accounts = accounts.Where(a => a.Role == role);
        }

        accounts = query.State switch
        {
            AccountState.Disabled => accounts.Where(a => a.DisabledAt != null),
            AccountState.Open => accounts.Where(a => a.DisabledAt == null && a.EmailConfirmed),
            AccountState.Invited => accounts.Where(a => a.DisabledAt == null && !a.EmailConfirmed),
            _ => accounts,
        };
        if (query.Cursor is { } cursor && AccountCursor.TryParse(cursor, out var after))
        {
            accounts = accounts.Where(a => a.MatchesSql("(d.data ->> 'name', d.id) > (?, ?)", after.Name, after.Id));
        }

        var found = await accounts.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(query.Limit + 1).ToListAsync(ct);
        var page = found.Take(query.Limit).ToList();
        var lastSeen = await LastSeenAsync(page, ct);
        var networks = await session.NetworkNamesAsync(page.Select(a => a.NetworkId).OfType<Guid>(), ct);
        return new(
            [
                .. page.Select(a => new AccountRow(
                    a.Id,
                    a.Name,
                    a.Email,
                    a.Role,
                    a.NetworkId,
                    a.NetworkId is { } network ? networks.GetValueOrDefault(network) : null,
                    a.State,
                    a.TwoFactorEnabled,
                    a.InvitedAt,
                    a.AccessUntil,
                    a.HasEndedBy(clock.Today()),
                    a.LacksEnd,
                    lastSeen.TryGetValue(a.Id, out var at) ? at : null,
                    a.Version
                )),
            ],
            found.Count > query.Limit ? AccountCursor.Of(page[^1]).ToString() : null
        );
    }

    private async Task<Dictionary<Guid, DateTimeOffset>> LastSeenAsync(List<Account> accounts, CancellationToken ct)
    {
        var ids = accounts.ConvertAll(a => a.Id);
        var sessions = await session.Query<SignInSession>().Where(s => s.AccountId.IsOneOf(ids)).ToListAsync(ct);
        return sessions.GroupBy(s => s.AccountId).ToDictionary(g => g.Key, g => g.Max(s => s.LastSeenAt));
    }
}

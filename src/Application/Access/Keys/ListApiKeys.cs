using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access.Keys;

/// <summary>All keys that were ever created here, the newest first; those of the configuration are not among them.</summary>
[Requires(AccessPermissions.Read)]
public sealed record ListApiKeys(int Limit = ListApiKeys.DefaultLimit, string? Cursor = null)
    : IQuery<Page<ApiKeyDetails>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

internal sealed class ListApiKeysValidator : AbstractValidator<ListApiKeys>
{
    public ListApiKeysValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, ListApiKeys.MaxLimit);
}

internal sealed class ListApiKeysHandler(IQuerySession session, IActorDirectory directory, TimeProvider clock)
    : IRequestHandler<ListApiKeys, Page<ApiKeyDetails>>
{
    public async Task<Page<ApiKeyDetails>> Handle(ListApiKeys query, CancellationToken ct)
    {
        IQueryable<ApiKey> keys = session.Query<ApiKey>();
        if (query.Cursor is { } cursor)
        {
            var after = Guid.TryParse(cursor, out var id)
                ? id
                : throw new RefusedException(400, "cursor", "The cursor belongs to another search.");
            keys = keys.Where(k => k.MatchesSql("d.id < ?", after));
        }

        var found = await keys.OrderByDescending(k => k.Id).Take(query.Limit + 1).ToListAsync(ct);
        var rows = await session.DetailsOfAsync([.. found.Take(query.Limit)], directory, clock.Today(), ct);
        return new(rows, found.Count > query.Limit ? rows[^1].Id.ToString() : null);
    }
}

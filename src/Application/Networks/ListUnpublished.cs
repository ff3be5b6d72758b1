using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Import;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Drafts and submitted entries with what each still lacks: what <see cref="PublishNetworks"/> can be asked for.</summary>
/// <param name="ImportId">Only those that this import brought in.</param>
/// <param name="Cursor">From the previous page.</param>
[Requires(NetworkPermissions.Review)]
public sealed record ListUnpublished(
    Guid? ImportId = null,
    Guid? Cursor = null,
    int Limit = ListUnpublished.DefaultLimit
) : IQuery<Page<UnpublishedNetwork>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 100;
}

/// <param name="Missing">The rules that forbid its publication; consent is declared with it.</param>
public sealed record UnpublishedNetwork(
    Guid Id,
    Guid Version,
    string Name,
    NetworkStatus Status,
    IReadOnlyList<string> Districts,
    IReadOnlyList<CheckFinding> Missing
);

internal sealed class ListUnpublishedValidator : AbstractValidator<ListUnpublished>
{
    public ListUnpublishedValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, ListUnpublished.MaxLimit);
}

internal sealed class ListUnpublishedHandler(IQuerySession session)
    : IRequestHandler<ListUnpublished, Page<UnpublishedNetwork>>
{
    public async Task<Page<UnpublishedNetwork>> Handle(ListUnpublished query, CancellationToken ct)
    {
        var networks = session
            .Query<Network>()
            .Where(n => n.Status == NetworkStatus.Draft || n.Status == NetworkStatus.Submitted);
        if (query.ImportId is { } import)
        {
            var report =
                await session.LoadAsync<ImportReport>(import, ct)
                ?? throw new NotFoundException(nameof(ImportReport), import);
            Guid[] brought = [.. report.Networks.Select(n => n.Id)];
            networks = networks.Where(n => n.Id.IsOneOf(brought));
        }

        if (query.Cursor is { } after)
        {
            networks = networks.Where(n => n.MatchesSql("d.id > ?", after));
        }

        // Ids sort by time: the oldest have waited longest.
        var found = await networks.OrderBy(n => n.Id).Take(query.Limit + 1).ToListAsync(ct);
        var items = found
            .Take(query.Limit)
            .Select(n => new UnpublishedNetwork(
                n.Id,
                n.Version,
                n.Profile.Name,
                n.Status,
                n.Profile.Districts,
                [.. Network.MissingFor(n.Profile, consent: true).Select(CheckFinding.Of)]
            ))
            .ToList();
        return new(items, found.Count > query.Limit ? items[^1].Id.ToString() : null);
    }
}

using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Networks;

/// <summary>Pairs of entries that probably mean the same network, the most similar first.</summary>
[Requires(NetworkPermissions.Merge)]
public sealed record FindDuplicates(int Limit = FindDuplicates.DefaultLimit) : IQuery<DuplicatePairs>
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1000;
}

/// <param name="Total">How many there are; <paramref name="Pairs"/> are the first of them.</param>
public sealed record DuplicatePairs(int Total, IReadOnlyList<DuplicatePair> Pairs);

/// <param name="Similarity">Of the names, from 0.85 to 1.</param>
public sealed record DuplicatePair(NetworkName First, NetworkName Second, double Similarity);

internal sealed class FindDuplicatesValidator : AbstractValidator<FindDuplicates>
{
    public FindDuplicatesValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, FindDuplicates.MaxLimit);
}

internal sealed class FindDuplicatesHandler(IQuerySession session, AutoMapper.IConfigurationProvider maps)
    : IRequestHandler<FindDuplicates, DuplicatePairs>
{
    public async Task<DuplicatePairs> Handle(FindDuplicates query, CancellationToken ct)
    {
        var names = (await session.NamesAsync(maps, ct)).ToDictionary(n => n.Id);
        var index = names.Values.ToDuplicateIndex();
        var pairs = (
            from name in names.Values
            from other in index.Of(name.Id, name.Name, name.Districts)
            where name.Id < other.Item // each pair once
            orderby other.Similarity descending, name.Name
            select new DuplicatePair(name, names[other.Item], Math.Round(other.Similarity, 3))
        ).ToList();
        return new(pairs.Count, [.. pairs.Take(query.Limit)]);
    }
}

using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>Shapes of input that several use cases of this module share.</summary>
internal static class ServiceShapes
{
    /// <summary>Nothing was given before; typing errors end here.</summary>
    public static readonly DateOnly EarliestDay = new(2000, 1, 1);
    public const decimal MostHours = 10_000;
    public const decimal HighestCost = 10_000_000;
    public const int MostPeople = 100_000;

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> FewAndDistinct<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule
    ) => rule.FewAndDistinct(item => item);

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> FewAndDistinct<T, TItem, TKey>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule,
        Func<TItem, TKey> key
    ) =>
        rule.Must(list => list is null || list.Count <= Service.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"))
            .Must(list => list is null || AreDistinct(list.Where(item => item is not null).Select(key)))
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));

    private static bool AreDistinct<TKey>(IEnumerable<TKey> keys)
    {
        var seen = new HashSet<TKey>();
        return keys.All(seen.Add);
    }

    /// <summary>Hours to the hundredth.</summary>
    public static IRuleBuilderOptions<T, decimal?> Hours<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.InclusiveBetween(0, MostHours).PrecisionScale(precision: 7, scale: 2, ignoreTrailingZeros: true);

    /// <summary>Euros and cents.</summary>
    public static IRuleBuilderOptions<T, decimal?> Euros<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.InclusiveBetween(0, HighestCost).PrecisionScale(precision: 10, scale: 2, ignoreTrailingZeros: true);
}

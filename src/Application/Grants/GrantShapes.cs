using FluentValidation;

namespace Schulterschluss.Application.Grants;

/// <summary>Shapes of input that several use cases of this module share.</summary>
internal static class GrantShapes
{
    /// <summary>Nothing was granted before, nor will be after; typing errors end here.</summary>
    public static readonly DateOnly EarliestDay = new(2000, 1, 1);
    private static readonly DateOnly LatestDay = new(2999, 12, 31);
    public const decimal HighestAmount = 999_999_999.99m;

    /// <summary>Euros and cents.</summary>
    public static IRuleBuilderOptions<T, decimal?> Euros<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.NotNull()
            .InclusiveBetween(-HighestAmount, HighestAmount)
            .PrecisionScale(precision: 11, scale: 2, ignoreTrailingZeros: true);

    public static IRuleBuilderOptions<T, DateOnly?> Day<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.NotNull().InclusiveBetween(EarliestDay, LatestDay);
}

using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Results;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>
/// What somebody looks for in the register. Values within one list are alternatives, everything else must hold
/// together. Values are codes, labels or aliases, as people write them; <see cref="RegisterFacet"/> understands them.
/// </summary>
public sealed record RegisterFilter
{
    public const int TextMaxLength = 200;
    public const int MaxValues = 100;

    public string? Q { get; init; }
    public IReadOnlyList<string> Land { get; init; } = [];
    public IReadOnlyList<string> District { get; init; } = [];
    public IReadOnlyList<string> Field { get; init; } = [];
    public IReadOnlyList<string> TargetGroup { get; init; } = [];
    public IReadOnlyList<string> Branch { get; init; } = [];

    /// <summary>Whether the network has a seal that is valid today.</summary>
    public bool? Seal { get; init; }

    /// <summary>Whether nobody has confirmed the entry for a year; only the office may ask.</summary>
    public bool? Stale { get; init; }

    /// <summary>Whether a partnership with the network is open; only the office may ask.</summary>
    public bool? OpenPartnership { get; init; }

    /// <summary>Without any: listed entries, which everybody sees.</summary>
    public IReadOnlyList<NetworkStatus> States { get; init; } = [];
}

/// <summary>The shape of a filter, for every query that takes one.</summary>
internal static class RegisterFilterRule
{
    public static void HasFilter<T>(this AbstractValidator<T> validator, Expression<Func<T, RegisterFilter>> filter)
    {
        var read = filter.Compile();
        validator.RuleFor(q => read(q).Q).MaximumLength(RegisterFilter.TextMaxLength).OverridePropertyName("q");
        validator.RuleFor(filter).Custom(Judge);
    }

    private static void Judge<T>(RegisterFilter filter, ValidationContext<T> context)
    {
        foreach (var facet in RegisterFacet.All)
        {
            var values = facet.ValuesIn(filter);
            if (values.Count > RegisterFilter.MaxValues)
            {
                context.AddFailure(Failure(facet.Name, "too-many"));
            }

            foreach (var value in values.Where(value => facet.CodeOf(value) is null))
            {
                context.AddFailure(Failure(facet.Name, "unknown-code", value));
            }
        }
    }

    private static ValidationFailure Failure(string parameter, string code, params IEnumerable<object> arguments) =>
        new(parameter, Messages.Format(code, arguments)) { ErrorCode = code };
}

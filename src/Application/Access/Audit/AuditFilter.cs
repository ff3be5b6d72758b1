using FluentValidation;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>What of the trail somebody wants to see; everything without.</summary>
/// <param name="Actor">Opaque id of the person or key that acted.</param>
/// <param name="Kind">Kind of thing, for instance <c>Partnership</c>.</param>
/// <param name="Event">Stable name of what happened, for instance <c>network_listed</c>.</param>
/// <param name="Thing">Id of the thing that it happened to.</param>
/// <param name="Network">Whatever belongs to this network, and to those that were merged into it.</param>
/// <param name="From">First day, in Berlin.</param>
/// <param name="To">Last day, in Berlin.</param>
public sealed record AuditFilter(
    string? Actor = null,
    string? Kind = null,
    string? Event = null,
    Guid? Thing = null,
    Guid? Network = null,
    DateOnly? From = null,
    DateOnly? To = null
);

internal sealed class AuditFilterValidator : AbstractValidator<AuditFilter>
{
    /// <summary>Beyond these days nobody means it, and their instants would leave the calendar.</summary>
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2999, 12, 31);

    public AuditFilterValidator()
    {
        RuleFor(f => f.Actor).OpaqueId().When(f => f.Actor is not null);
        RuleFor(f => f.Kind).Must(kind => kind is null || EventKinds.All.Contains(kind)).Unknown(f => f.Kind);
        RuleFor(f => f.Event).Must(name => name is null || AuditWords.IsEvent(name)).Unknown(f => f.Event);
        RuleFor(f => f.From).InclusiveBetween(Earliest, Latest);
        RuleFor(f => f.To).InclusiveBetween(Earliest, Latest);
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).When(f => f.From is not null);
    }
}

internal static class AuditFilterRules
{
    public static IRuleBuilderOptions<T, string?> Unknown<T>(
        this IRuleBuilderOptions<T, string?> rule,
        Func<T, string?> value
    ) => rule.WithErrorCode("unknown-value").WithMessage(f => Messages.Format("unknown-value", value(f)!));
}

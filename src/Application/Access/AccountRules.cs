using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>Shapes of input about people.</summary>
public static class AccountRules
{
    public const int NameMaxLength = 200;

    /// <summary>So far ahead a last day may lie; an audit that takes longer is let in anew.</summary>
    public const int AccessMaxMonths = 24;

    /// <summary>Whoever needs more uses a generator, and its maker knows a limit as well; hashing takes time by length.</summary>
    private const int PasswordMaxLength = 256;

    private static readonly string[] Languages = ["de", "en"];

    public static IRuleBuilderOptions<T, string?> PersonName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(NameMaxLength);

    public static IRuleBuilderOptions<T, string?> Address<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().Mailbox();

    public static IRuleBuilderOptions<T, string?> Password<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(PasswordMaxLength);

    public static IRuleBuilderOptions<T, string?> Language<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(language => Languages.Contains(language))
            .WithErrorCode("language")
            .WithMessage(_ => Messages.Get("language"));

    public static IRuleBuilderOptions<T, Role?> PersonRole<T>(this IRuleBuilder<T, Role?> rule) =>
        rule.NotNull().IsInEnum().NotEqual(Role.System);

    /// <summary>A last day for whoever must have one, may have one, and for nobody else.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> LastDayOf<T>(
        this IRuleBuilder<T, DateOnly?> rule,
        Func<T, Role?> role,
        TimeProvider clock
    ) =>
        rule.Must((message, day) => day is not null || role(message) is not { } named || !Roles.MustEnd(named))
            .WithErrorCode("account.access-day-missing")
            .WithMessage(_ => Messages.Get("account.access-day-missing"))
            .Must((message, day) => day is null || role(message) is not { } named || Roles.MayEnd(named))
            .WithErrorCode("account.access-day-of-role")
            .WithMessage(_ => Messages.Get("account.access-day-of-role"))
            .Must(day => day is null || (day >= clock.Today() && day <= clock.LatestLastDay()))
            .WithErrorCode("account.access-day-range")
            .WithMessage(_ => Messages.Format("account.access-day-range", clock.LatestLastDay()));

    public static DateOnly LatestLastDay(this TimeProvider clock) => clock.Today().AddMonths(AccessMaxMonths);

    /// <summary>Who coordinates belongs to a network, and nobody else does.</summary>
    public static IRuleBuilderOptions<T, Guid?> NetworkOf<T>(this IRuleBuilder<T, Guid?> rule, Func<T, Role?> role) =>
        rule.Must((message, network) => (role(message) == Role.NetworkCoordinator) == (network is not null))
            .WithErrorCode("account.network-of-role")
            .WithMessage(_ => Messages.Get("account.network-of-role"));
}

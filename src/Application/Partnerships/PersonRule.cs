using FluentValidation;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

internal static class PersonRule
{
    /// <summary>The opaque id of somebody whom the directory knows; null passes.</summary>
    public static IRuleBuilderOptions<T, string?> Person<T>(
        this IRuleBuilder<T, string?> rule,
        IActorDirectory directory
    ) =>
        rule.Must(id => id is null || directory.NameOf(id) is not null)
            .WithErrorCode("case-handler-unknown")
            .WithMessage(_ => Messages.Get("case-handler-unknown"));
}

using FluentValidation;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Codes that some shipped catalogue knows; whether the one of the assessment does is judged by the aggregates.</summary>
internal static class CodeRules
{
    public static IRuleBuilderOptions<T, string?> KnownCatalogue<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Known(version => Catalogues.Find(version) is not null);

    public static IRuleBuilderOptions<T, string?> KnownDimension<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Known(Catalogues.HasDimension);

    public static IRuleBuilderOptions<T, string?> KnownCriterion<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Known(Catalogues.HasCriterion);

    private static IRuleBuilderOptions<T, string?> Known<T>(
        this IRuleBuilder<T, string?> rule,
        Func<string, bool> isKnown
    ) =>
        rule.Must(code => code is null || isKnown(code))
            .WithErrorCode("unknown-code")
            .WithMessage((_, code) => Messages.Format("unknown-code", code ?? ""));
}

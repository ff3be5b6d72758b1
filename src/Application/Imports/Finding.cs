using FluentValidation.Results;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Imports;

internal enum Severity
{
    Note,
    Warning,
    Rejection,
}

/// <summary>What there is to say about a row.</summary>
internal sealed record Finding(Severity Severity, TableColumn? Column, string Code, string Message)
{
    private const string Validator = "Validator";

    /// <param name="code">Of a message.</param>
    public static Finding Of(Severity severity, TableColumn? column, string code, params IEnumerable<object> about) =>
        new(severity, column, code, Messages.Format(code, about));

    public static Finding Of(Severity severity, TableColumn? column, BrokenRule rule) =>
        new(severity, column, rule.Code, Messages.Of(rule));

    /// <summary>The first fault of each value; further ones follow from it.</summary>
    public static IEnumerable<Finding> OfFaults(ValidationResult faults, TableColumns columns) =>
        faults
            .Errors.DistinctBy(error => error.PropertyName)
            .Select(error =>
            {
                var column = columns.OfProperty(error.PropertyName);
                var name = error.FormattedMessagePlaceholderValues?.GetValueOrDefault("PropertyName") as string;
                var message =
                    column is null || name is null
                        ? error.ErrorMessage
                        : error.ErrorMessage.Replace($"'{name}'", $"'{column.Header}'", StringComparison.Ordinal);
                return new Finding(Severity.Rejection, column, CodeOf(error.ErrorCode), message);
            });

    /// <summary>The codes of the library's own rules in the style of ours: <c>MaximumLengthValidator</c> is maximum-length.</summary>
    private static string CodeOf(string code) =>
        code.EndsWith(Validator, StringComparison.Ordinal)
            ? string.Concat(
                code[..^Validator.Length]
                    .Select(
                        (letter, i) =>
                            char.IsUpper(letter) && i > 0
                                ? $"-{char.ToLowerInvariant(letter)}"
                                : $"{char.ToLowerInvariant(letter)}"
                    )
            )
            : code;
}

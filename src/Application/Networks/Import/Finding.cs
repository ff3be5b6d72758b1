using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Import;

internal enum Severity
{
    Note,
    Warning,
    Rejection,
}

/// <summary>What there is to say about a row.</summary>
internal sealed record Finding(Severity Severity, RegisterColumn? Column, string Code, string Message)
{
    /// <param name="code">Of a message.</param>
    public static Finding Of(
        Severity severity,
        RegisterColumn? column,
        string code,
        params IEnumerable<object> about
    ) => new(severity, column, code, Messages.Format(code, about));

    public static Finding Of(Severity severity, BrokenRule rule) =>
        new(severity, ColumnOf(rule), rule.Code, Messages.Of(rule));

    private static RegisterColumn? ColumnOf(BrokenRule rule) =>
        rule.Code == NetworkRules.TooFewPartners.Code ? RegisterColumn.Partners
        : rule.Code == NetworkRules.NoDistrict.Code ? RegisterColumn.Districts
        : rule.Code == NetworkRules.NoFieldOfAction.Code ? RegisterColumn.FieldsOfAction
        : rule.Code == NetworkRules.NoContact.Code ? RegisterColumn.Website
        : null;
}

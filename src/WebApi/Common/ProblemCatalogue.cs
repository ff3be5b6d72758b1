using System.Globalization;
using System.Reflection;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>A code; <see cref="IsRule"/> tells a rule about state (409) from a fault of the request or the service.</summary>
public sealed record ProblemKind(string Code, bool IsRule, string English, string German);

/// <summary>Every code that a problem can carry, collected from where it is defined.</summary>
public static class ProblemCatalogue
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [.. Rules().Concat(Faults()).OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    public static ProblemKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    private static IEnumerable<ProblemKind> Rules() =>
        typeof(BrokenRule)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(BrokenRule))
            .Select(field => (BrokenRule)field.GetValue(null)!)
            .Select(rule => new ProblemKind(
                rule.Code,
                IsRule: true,
                rule.Text,
                Messages.Find(rule.Code, German) ?? ""
            ));

    private static IEnumerable<ProblemKind> Faults() =>
        Messages.Codes.Select(code => new ProblemKind(
            code,
            IsRule: false,
            Messages.Find(code, CultureInfo.InvariantCulture) ?? "",
            Messages.Find(code, German) ?? ""
        ));
}

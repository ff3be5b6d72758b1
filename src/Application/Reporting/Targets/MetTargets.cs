using Schulterschluss.Application.Reporting.Figures;

namespace Schulterschluss.Application.Reporting.Targets;

/// <summary>Whether a figure came to what it was meant to come to.</summary>
public static class MetTargets
{
    /// <param name="code">Of the part of a figure.</param>
    /// <returns>Null where there is no value or no target, or no such figure any more.</returns>
    public static bool? IsMet(string code, decimal? value, decimal? target) =>
        value is { } reached && target is { } meant && FigureCatalogue.Parts.TryGetValue(code, out var found)
            ? found.Part.LessIsBetter
                ? reached <= meant
                : reached >= meant
            : null;
}

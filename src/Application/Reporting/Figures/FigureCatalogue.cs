using Schulterschluss.Application.Reporting.Data;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>All figures of the agreement with the ministry, found by themselves, in the order of their codes.</summary>
internal static class FigureCatalogue
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        .. typeof(FigureCatalogue)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Figure)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Figure)Activator.CreateInstance(type)!),
    ];

    public static IReadOnlyDictionary<string, (Figure Figure, FigurePart Part)> Parts { get; } =
        All.SelectMany(figure => figure.Parts.Select(part => (figure, part)))
            .ToDictionary(pair => pair.part.Code, StringComparer.Ordinal);
}

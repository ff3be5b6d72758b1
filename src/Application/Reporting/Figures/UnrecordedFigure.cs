namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>A figure that was agreed on, but whose source is not recorded yet: it answers "n. a." and says so.</summary>
internal abstract class UnrecordedFigure(string code) : Figure(code, 0)
{
    public override Words Time { get; } = new("Quelle noch nicht erfasst.", "Source not yet recorded.");

    public override IReadOnlyList<FigurePart> Parts =>
        [
            new(
                Code,
                Name,
                new("n. a.: Quelle noch nicht erfasst", "n. a.: source not yet recorded"),
                FigureUnit.Count,
                Aggregation.Quotient,
                _ => []
            ),
        ];
}

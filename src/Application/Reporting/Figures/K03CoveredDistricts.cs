using Schulterschluss.Application.Reference;
using Schulterschluss.Application.Reporting.Data;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Flächenabdeckung.</summary>
internal sealed class K03CoveredDistricts() : Figure("K3", 1)
{
    public override Words Name { get; } = new("Flächenabdeckung", "Coverage of districts");

    public override Words Definition { get; } =
        new(
            "Anteil der am Stichtag bestehenden Kreise mit mindestens einem gelisteten Netzwerk. Ein Netzwerk für ein ganzes Land deckt alle seine Kreise ab.",
            "Share of the districts existing on the reporting day with at least one listed network. A network for a whole Land covers all its districts."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K3",
            new("Kreise mit Netzwerk", "Districts with a network"),
            new("Kreise mit ≥ 1 gelistetem Netzwerk / Kreise", "districts with ≥ 1 listed network / districts"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            Covered,
            ByLand: true
        ),
    ];

    private static IEnumerable<CountedRecord> Covered(DataSet data)
    {
        var covered = data.Networks.Where(n => n.IsListedOn(data.Day)).SelectMany(n => n.Districts).ToHashSet();
        return data.Districts.Select(ags => new CountedRecord(
            RecordKind.District,
            ags,
            ReferenceData.Districts[ags].Name,
            Day: null,
            covered.Contains(ags) || covered.Contains(ags[..2]) ? 1 : 0,
            1,
            Group: null,
            [ags[..2]]
        ));
    }
}

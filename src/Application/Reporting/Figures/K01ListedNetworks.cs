using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Gelistete Netzwerke N(t), and how their number changed.</summary>
internal sealed class K01ListedNetworks() : Figure("K1", 1)
{
    public override Words Name { get; } = new("Gelistete Netzwerke", "Listed networks");

    public override Words Definition { get; } =
        new(
            "Netzwerke, die am Stichtag im öffentlichen Register stehen. Ruhende, also seit mehr als 18 Monaten nicht bestätigte, zählen nicht.",
            "Networks that stand in the public register on the reporting day. Dormant ones, not confirmed for more than 18 months, do not count."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K1",
            new("Am Stichtag", "On the reporting day"),
            new("N(t) = Anzahl der gelisteten Netzwerke", "N(t) = number of listed networks"),
            FigureUnit.Count,
            Aggregation.Sum,
            Listed,
            ByLand: true
        ),
        new(
            "K1.change",
            new("Veränderung im Zeitraum", "Change in the period"),
            new("N(t) − N(Vortag des Zeitraums)", "N(t) − N(day before the period)"),
            FigureUnit.Count,
            Aggregation.Sum,
            Changed,
            ByLand: true
        ),
    ];

    private static IEnumerable<CountedRecord> Listed(DataSet data) =>
        data.Networks.Select(network =>
            network.IsListedOn(data.Day) ? Counting.Of(network, 1, 0) : Counting.Of(network, 0, 0, LeftOut.NotListed)
        );

    /// <summary>Who moved to another Land in the meantime left the one and came to the other.</summary>
    private static IEnumerable<CountedRecord> Changed(DataSet data)
    {
        var before = StandingOn(data.NetworksBefore, data.Period.From.AddDays(-1));
        var now = StandingOn(data.Networks, data.Day);
        return now.Where(entry => !before.Contains(entry))
            .Select(entry => Counting.Of(entry.Network, 1, 0))
            .Concat(before.Where(entry => !now.Contains(entry)).Select(entry => Counting.Of(entry.Network, -1, 0)));
    }

    private static HashSet<Standing> StandingOn(IEnumerable<NetworkFact> networks, DateOnly day) =>
        [.. networks.Where(n => n.IsListedOn(day)).Select(n => new Standing(n))];

    /// <summary>Two are the same if they are the same network in the same Länder.</summary>
    private sealed class Standing(NetworkFact network) : IEquatable<Standing>
    {
        private readonly string _laender = string.Join(',', network.Laender());

        public NetworkFact Network => network;

        public bool Equals(Standing? other) =>
            other is not null && network.NetworkId == other.Network.NetworkId && _laender == other._laender;

        public override bool Equals(object? obj) => Equals(obj as Standing);

        public override int GetHashCode() => network.NetworkId.GetHashCode();
    }
}

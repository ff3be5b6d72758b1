using System.Globalization;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Domain.UnitTests.Reporting.Confidentiality;

/// <summary>
/// An office's reports over some quarters by Land and type: quarters, half-years and years that overlap, linked tables
/// with common margins, and figures that are revised between them.
/// </summary>
internal sealed class RandomReports
{
    private readonly Random _random;
    private readonly int _lands;
    private readonly int _types;
    private readonly int _quarters;
    private readonly Dictionary<(int Quarter, int Land, int Type), int> _people = [];

    public RandomReports(int seed)
    {
        _random = new(seed);
        (_lands, _types, _quarters) = (_random.Next(2, 5), _random.Next(1, 4), _random.Next(1, 5));
        var most = _random.Next(2, 12);
        for (var quarter = 0; quarter < _quarters; quarter++)
        {
            for (var land = 0; land < _lands; land++)
            {
                for (var type = 0; type < _types; type++)
                {
                    _people[(quarter, land, type)] = _random.Next(4) == 0 ? _random.Next(40) : _random.Next(most);
                }
            }
        }
    }

    /// <summary>The next report, after some figures have been revised.</summary>
    public ReportTables Next()
    {
        foreach (var key in _people.Keys.Where(_ => _random.Next(25) == 0).ToList())
        {
            _people[key] = Math.Max(0, _people[key] + _random.Next(-4, 5));
        }

        int[] lengths = [1, 2, 4];
        var length = Math.Min(lengths[_random.Next(3)], _quarters);
        var first = _random.Next(_quarters / length) * length;
        var keys = _people.Keys.Where(k => k.Quarter >= first && k.Quarter < first + length).ToList();
        List<PublishableTable> tables = [];
        AddPerhaps(tables, "land-type", keys, k => [$"l{k.Land}", $"t{k.Type}"]);
        AddPerhaps(tables, "land-quarter", keys, k => [$"l{k.Land}", $"q{k.Quarter}"]);
        AddPerhaps(tables, "type-quarter", keys, k => [$"t{k.Type}", $"q{k.Quarter}"]);
        AddPerhaps(tables, "land", keys, k => [$"l{k.Land}"]);
        AddPerhaps(tables, "all", keys, k => [$"q{k.Quarter}", $"l{k.Land}", $"t{k.Type}"]);
        return new([.. keys.Select(k => new AtomFigure(NameOf(k), Shares(_people[k])))], tables);
    }

    private void AddPerhaps(
        List<PublishableTable> tables,
        string code,
        List<(int Quarter, int Land, int Type)> keys,
        Func<(int Quarter, int Land, int Type), string[]> coordinates
    )
    {
        if (_random.Next(2) == 0)
        {
            tables.Add(Reports.Table(code, [.. keys.Select(k => (NameOf(k), coordinates(k)))]));
        }
    }

    private static List<Contribution> Shares(int people) => [new("a", people / 2), new("b", (people + 1) / 2)];

    private static string NameOf((int Quarter, int Land, int Type) key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Quarter}|{key.Land}|{key.Type}");
}

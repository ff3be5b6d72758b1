using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>
/// The closed list of tables about people that leave the office: participants by Land and by type of service, and answers
/// by type. What is not in it is not told.
/// </summary>
internal static class ConfidentialTables
{
    public const string ParticipantsByLand = "participants-by-land";
    public const string ParticipantsByType = "participants-by-type";
    public const string AnswersByType = "answers-by-type";

    /// <summary>Key of networks in several Länder: nobody is counted twice, so that the Länder add up to the total.</summary>
    public const string SeveralLaender = "00";

    private const int MonthsOfAQuarter = 3;
    private const string Participants = "participants";
    private const string Answers = "answers";

    public static ReportTables Of(DataSet data)
    {
        var cells = CellsOf(data).ToList();
        var participants = cells.Where(cell => cell.Measure == Participants).ToList();
        var answers = cells.Where(cell => cell.Measure == Answers).ToList();
        return new(
            [
                .. cells
                    .GroupBy(cell => cell.Atom)
                    .OrderBy(atom => atom.Key, StringComparer.Ordinal)
                    .Select(atom => new AtomFigure(
                        atom.Key,
                        [
                            .. atom.GroupBy(cell => cell.Network)
                                .OrderBy(network => network.Key)
                                .Select(network => new Contribution(
                                    network.Key.ToString(),
                                    network.Sum(cell => cell.Amount)
                                )),
                        ]
                    )),
            ],
            [
                Table(ParticipantsByLand, participants, cell => cell.Land),
                Table(ParticipantsByType, participants, cell => cell.Type),
                Table(AnswersByType, answers, cell => cell.Type),
            ]
        );
    }

    private static PublishableTable Table(string code, List<Cell> cells, Func<Cell, string> coordinate)
    {
        var atoms = cells.Select(cell => (cell.Atom, Coordinate: coordinate(cell))).Distinct().ToList();
        return new(
            code,
            TableMeasure.Count,
            IsConfidential: true,
            UsesDominance: true,
            atoms.Count == 0
                ? []
                : PublishableTable.WithMargins(
                    code,
                    atoms.Select(atom => (atom.Atom, (IReadOnlyList<string>)[atom.Coordinate]))
                )
        );
    }

    private static IEnumerable<Cell> CellsOf(DataSet data)
    {
        foreach (var service in data.Services)
        {
            if (service.DeliveredTo is not { } day || !data.Period.Contains(day))
            {
                continue;
            }

            for (var i = 0; i < service.NetworkIds.Count; i++)
            {
                yield return Of(Participants, service, i, day, service.Participants, data);
                yield return Of(Answers, service, i, day, service.Answers, data);
            }
        }
    }

    private static Cell Of(
        string measure,
        ServiceFact service,
        int index,
        DateOnly day,
        IReadOnlyList<int> amounts,
        DataSet data
    )
    {
        var network = service.NetworkIds[index];
        var land = data.Index.LaenderOf(network) is [var only] ? only : SeveralLaender;
        var quarter = DuePeriod.Quarter(day.Year, ((day.Month - 1) / MonthsOfAQuarter) + 1);
        var type = service.Type.ToString();
        return new(measure, $"{measure}|{quarter}|{land}|{type}", land, type, network, amounts[index]);
    }

    private sealed record Cell(string Measure, string Atom, string Land, string Type, Guid Network, int Amount);
}

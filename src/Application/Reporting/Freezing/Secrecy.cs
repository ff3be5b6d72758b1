using Schulterschluss.Application.Reference;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>What a version may tell about people, beside everything that was published before it.</summary>
internal sealed class Secrecy
{
    private const string SeveralLaender = "mehrere Länder";
    private readonly Dictionary<CellKey, PublishedCell> _cells;

    private Secrecy(Publication publication) =>
        (Publication, _cells) = (publication, publication.Cells.ToDictionary(cell => cell.Key, cell => cell.Cell));

    /// <summary>What goes out with this version; later ones have to reckon with it.</summary>
    public Publication Publication { get; }

    public static Secrecy Of(FrozenInput input)
    {
        var tables = ConfidentialTables.Of(input.Data);
        var plan = StatisticalConfidentiality.Plan(tables, input.Earlier);
        // Where hiding single cells cannot protect somebody, nothing about people is told at all.
        var cells =
            plan.Exposed.Count == 0
                ? plan.Cells
                :
                [
                    .. plan.Cells.Select(cell =>
                        cell with
                        {
                            Cell = new(Value: null, cell.Cell.Reason ?? HiddenBecause.Secondary),
                        }
                    ),
                ];
        var number = input.Earlier.Select(publication => publication.Number).DefaultIfEmpty().Max() + 1;
        return new(new(number, tables, cells));
    }

    /// <summary>The same part with what may be told of it.</summary>
    public DocumentPart Guard(DocumentPart part) =>
        part.Code switch
        {
            "K12.participants" => Participants(part),
            "K13" => Hide(part, key => IsTold(ConfidentialTables.AnswersByType, key)),
            "K13.response" => Hide(
                part,
                key =>
                    IsTold(ConfidentialTables.AnswersByType, key) && IsTold(ConfidentialTables.ParticipantsByType, key)
            ),
            _ => throw new InvalidOperationException($"{part.Code} is confidential, and no table tells of it."),
        };

    private DocumentPart Participants(DocumentPart part)
    {
        var total = Cell(ConfidentialTables.ParticipantsByType, CellKey.All);
        return part with
        {
            Value = total?.Value ?? (total is null ? part.Value : null),
            Shown = Shown(total, part),
            IsHidden = total is { Value: null },
            Numerator = null,
            ByLand =
            [
                .. Rows(ConfidentialTables.ParticipantsByLand)
                    .Select(row => Row(row.Key, LandName(row.Key), row.Cell, part)),
            ],
            ByGroup =
            [
                .. part.ByGroup.Select(row =>
                    Row(row.Key, row.Name, Cell(ConfidentialTables.ParticipantsByType, row.Key), part)
                ),
            ],
        };
    }

    private static DocumentPart Hide(DocumentPart part, Predicate<string> isTold) =>
        part with
        {
            Value = isTold(CellKey.All) ? part.Value : null,
            Shown = isTold(CellKey.All) ? part.Shown : FigureFormat.Hidden,
            IsHidden = !isTold(CellKey.All),
            // How many it was would tell more than the table does.
            Numerator = null,
            Denominator = null,
            ByGroup =
            [
                .. part.ByGroup.Select(row =>
                    isTold(row.Key) ? row : row with { Value = null, Shown = FigureFormat.Hidden, IsHidden = true }
                ),
            ],
        };

    private IEnumerable<(string Key, PublishedCell Cell)> Rows(string table) =>
        _cells
            .Where(cell => cell.Key.Table == table && cell.Key.Coordinates != CellKey.All)
            .OrderBy(cell => cell.Key.Coordinates, StringComparer.Ordinal)
            .Select(cell => (cell.Key.Coordinates, cell.Value));

    private PublishedCell? Cell(string table, string key) => _cells.GetValueOrDefault(CellKey.Of(table, key));

    /// <summary>A cell that no table has is one of nobody.</summary>
    private bool IsTold(string table, string key) => Cell(table, key) is not { Value: null };

    private static DocumentRow Row(string key, string name, PublishedCell? cell, DocumentPart part) =>
        new(key, name, cell?.Value ?? (cell is null ? 0 : null), Shown(cell, part), cell is { Value: null });

    private static string Shown(PublishedCell? cell, DocumentPart part) =>
        cell switch
        {
            null => FigureFormat.InGerman(0, part.Unit),
            { Value: null } => FigureFormat.Hidden,
            _ => FigureFormat.InGerman(cell.Value, part.Unit),
        };

    private static string LandName(string key) =>
        key == ConfidentialTables.SeveralLaender ? SeveralLaender : ReferenceData.Laender.LabelOf(key);
}

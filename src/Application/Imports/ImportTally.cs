namespace Schulterschluss.Application.Imports;

/// <summary>Counts what became of the rows, and keeps what there is to say about each.</summary>
internal sealed class ImportTally
{
    private readonly List<ImportResult> _results = [];
    private readonly Dictionary<RowOutcome, int> _counts = [];

    public void Take(ImportRow row, RowOutcome outcome)
    {
        _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;
        var told = row
            .Findings.Where(finding =>
                outcome switch
                {
                    RowOutcome.Unchanged => false, // nothing was imported, so there is nothing to say about it
                    RowOutcome.Rejected => finding.Severity != Severity.Note,
                    _ => true,
                }
            )
            .OrderByDescending(finding => finding.Severity)
            .Select(finding => new ImportResult(
                row.Number,
                outcome,
                finding.Column?.Header,
                finding.Code,
                finding.Message
            ))
            .ToList();
        _results.AddRange(told.Count > 0 ? told : [new(row.Number, outcome, Column: null, Code: null, Message: null)]);
    }

    public T Into<T>(T head)
        where T : FileReport =>
        head with
        {
            Rows = _counts.Values.Sum(),
            Imported = _counts.GetValueOrDefault(RowOutcome.Imported),
            WithWarnings = _counts.GetValueOrDefault(RowOutcome.Warning),
            Rejected = _counts.GetValueOrDefault(RowOutcome.Rejected),
            Unchanged = _counts.GetValueOrDefault(RowOutcome.Unchanged),
            Results = _results,
        };
}

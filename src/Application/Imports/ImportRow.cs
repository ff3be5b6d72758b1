namespace Schulterschluss.Application.Imports;

/// <summary>A row of a file, and what there is to say about it.</summary>
internal abstract class ImportRow(int number)
{
    /// <summary>A cell full of nonsense would otherwise fill the report.</summary>
    private const int MaxFindings = 20;

    private readonly List<Finding> _findings = [];

    public int Number => number;
    public IReadOnlyList<Finding> Findings => _findings;
    public bool IsRejected => _findings.Exists(f => f.Severity == Severity.Rejection);
    public bool HasWarnings => _findings.Exists(f => f.Severity == Severity.Warning);

    public void Add(params IEnumerable<Finding> findings) =>
        _findings.AddRange(findings.Take(MaxFindings - _findings.Count));
}

using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

/// <summary>What a notice of award (Zuwendungsbescheid) says; an amendment says all of it anew.</summary>
/// <param name="NoticeNumber">Of the notice (Förderkennzeichen), unique among the grants.</param>
/// <param name="Period">In which the money may be spent (Bewilligungszeitraum).</param>
/// <param name="Amount">Euros that are granted.</param>
/// <param name="Lines">The plan of expenditure and financing.</param>
public sealed record GrantContent(
    string NoticeNumber,
    string Title,
    DateRange Period,
    decimal Amount,
    IReadOnlyList<PlanLine> Lines,
    GrantRules Rules
)
{
    public PlanLine? FindLine(string number) => Lines.FirstOrDefault(line => line.Number == number);

    /// <summary>
    /// The line of expenditure that a text names: it is its number, or begins with it and goes on with something that
    /// cannot belong to a number. Of several the longest.
    /// </summary>
    public PlanLine? LineNamedIn(string text)
    {
        var named = text.Trim();
        return Lines
            .Where(line =>
                line.Kind == LineKind.Expenditure
                && named.StartsWith(line.Number, StringComparison.Ordinal)
                && (named.Length == line.Number.Length || !char.IsLetterOrDigit(named[line.Number.Length]))
            )
            .MaxBy(line => line.Number.Length);
    }

    public decimal Planned(LineKind kind) => Lines.Where(line => line.Kind == kind).Sum(line => line.Planned);

    /// <summary>What the planned expenditure has too much (or, below zero, too little) for what pays for it.</summary>
    public decimal PlanGap() => Planned(LineKind.Expenditure) - Planned(LineKind.Income) - Amount;

    public bool SameAs(GrantContent? other) =>
        other is not null && this with { Lines = other.Lines } == other && Lines.SequenceEqual(other.Lines);
}

/// <summary>A line of the plan of expenditure and financing (Position).</summary>
/// <param name="Number">Of the position, for instance 0812; unique in its plan.</param>
/// <param name="Planned">Euros, for the whole period.</param>
public sealed record PlanLine(string Number, string Title, LineKind Kind, decimal Planned);

/// <summary>Ausgabe, Einnahme.</summary>
public enum LineKind
{
    Expenditure,
    Income,
}

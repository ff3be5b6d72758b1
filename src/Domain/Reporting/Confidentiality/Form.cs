namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>A sum of unknowns that some cell shows or hides: cells of any tables and reports with the same sum are one.</summary>
/// <param name="unknowns">Ascending.</param>
internal sealed class Form(int[] unknowns, long value)
{
    private double? _cost;

    public int[] Unknowns { get; set; } = unknowns;
    public long Value { get; } = value;

    /// <summary>Everybody knows it and always will: published earlier, or not confidential at all.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Stands in the new report.</summary>
    public bool IsNew { get; set; }

    /// <summary>Why no cell of the new report, or of an earlier one, may show it.</summary>
    public HiddenBecause? Hidden { get; set; }

    /// <summary>The least amount that an outsider must hold possible, where a primary rule hides it.</summary>
    public long Enough { get; set; }

    /// <summary>How many dimensions are summed over, at most, and how many new cells show it.</summary>
    public int Level { get; set; }
    public int Cells { get; set; }
    public bool WasHidden { get; set; }

    /// <summary>
    /// What hiding costs for each unit of change: small figures before large ones, inner cells long before margins, and
    /// rather what readers have missed before.
    /// </summary>
    public double Cost =>
        _cost ??= (1 + Math.Log10(1 + Value)) * Math.Pow(8, Level) * Math.Max(1, Cells) * (WasHidden ? 0.5 : 1);

    public bool IsVisible() => IsPinned || Hidden is null;

    /// <summary>What an outsider takes for certain of it when it is hidden: zero is told, so this is not zero.</summary>
    public long Least() => Math.Min(1, Value);
}

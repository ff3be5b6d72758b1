namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>Why a value is not told. For the office only: a reader outside sees the same point for all of them.</summary>
public enum HiddenBecause
{
    /// <summary>It tells of fewer than the minimum.</summary>
    Primary,

    /// <summary>A few contributors make up too much of it.</summary>
    Dominance,

    /// <summary>Another value could be worked out from it.</summary>
    Secondary,

    /// <summary>Beside what was published earlier it would tell of a change by fewer than the minimum.</summary>
    Difference,
}

/// <summary>A cell as it leaves the house: a value, or the reason why there is none.</summary>
/// <param name="Value">Null exactly where there is a reason.</param>
public sealed record PublishedCell(decimal? Value, HiddenBecause? Reason)
{
    /// <summary>Stands for a hidden value, whatever the reason, as in the tables of the Bundesagentur.</summary>
    public const string Hidden = ".";

    public bool IsHidden() => Reason is not null;
}

using System.Globalization;
using Schulterschluss.Application.Reporting.Data;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>
/// A figure (Kennzahl) of the agreement with the ministry: its definition beside its formula, a file each. A new one is a
/// new file; nothing else has to know it.
/// </summary>
/// <param name="code">For instance <c>K7</c>.</param>
/// <param name="formula">Version of the formula: raised whenever the same data would give another result.</param>
internal abstract class Figure(string code, int formula)
{
    public string Code => code;
    public int Formula => formula;

    public abstract Words Name { get; }

    /// <summary>What is counted, and what is not.</summary>
    public abstract Words Definition { get; }

    /// <summary>Which day decides, that of the matter or that of its recording.</summary>
    public abstract Words Time { get; }

    public abstract IReadOnlyList<FigurePart> Parts { get; }

    /// <summary>Days of the matter count; what was recorded after the freeze counts in a later version.</summary>
    protected static Words DayOfTheMatter { get; } =
        new(
            "Es zählt der Tag, an dem es geschah; was erst nach dem Einfrieren erfasst wird, zählt in einer späteren Fassung.",
            "The day on which it happened counts; what is recorded only after the freeze counts in a later version."
        );
}

/// <summary>One value of a figure, and how it comes from a list of records.</summary>
/// <param name="Code">Stable, begins with the figure's code, for instance <c>K7.network</c>.</param>
/// <param name="Formula">For people, in words and signs.</param>
/// <param name="Records">Every record that was looked at: counted, or left out with the reason.</param>
/// <param name="ByLand">Whether it is told by Land as well. Who belongs to several counts in each.</param>
/// <param name="Group">What its groups are, where it is told by groups as well.</param>
/// <param name="Disclosure">How much of it leaves the office.</param>
/// <param name="LessIsBetter">A target is what it shall stay below, not what it shall reach.</param>
internal sealed record FigurePart(
    string Code,
    Words Name,
    Words Formula,
    FigureUnit Unit,
    Aggregation Aggregation,
    Func<DataSet, IEnumerable<CountedRecord>> Records,
    bool ByLand = false,
    GroupKind Group = GroupKind.None,
    Disclosure Disclosure = Disclosure.Records,
    bool LessIsBetter = false
);

/// <summary>The same in both languages of the product.</summary>
public sealed record Words(string De, string En)
{
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "de" ? De : En;

    public override string ToString() => In(CultureInfo.CurrentUICulture);
}

public enum FigureUnit
{
    Count,
    Percent,
    Days,
    Hours,
    Points,
    Euro,
    EuroPerUnit,
    Ratio,
    Rating,
}

public enum GroupKind
{
    None,
    ServiceType,
    Side,
    PlanLine,
}

/// <summary>How much of a figure the ministry's readers see.</summary>
public enum Disclosure
{
    /// <summary>The records behind it are public, or are those of networks as a whole.</summary>
    Records,

    /// <summary>The value and its groups, but not what single people or firms were paid or did.</summary>
    Groups,

    /// <summary>About people: only as far as statistical confidentiality allows.</summary>
    Confidential,
}

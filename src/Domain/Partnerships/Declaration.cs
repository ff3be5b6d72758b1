using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>What both sides commit themselves to (Partnerschaftserklärung). A value: it changes as a whole.</summary>
public sealed record Declaration
{
    public const int DefaultTermMonths = 36;
    public const int KeyMaxLength = 40;
    public const int TextMaxLength = 2000;
    public const int LegalTextMaxLength = 20_000;
    public const int CapacityMaxLength = 200;
    public const int MaxEntries = 100;

    /// <summary>No day of a partnership lies before or after: typing errors end here.</summary>
    public static readonly DateOnly EarliestDay = new(2000, 1, 1);
    public static readonly DateOnly LatestDay = new(2100, 12, 31);

    public IReadOnlyList<Goal> Goals { get; init; } = [];
    public IReadOnlyList<PlannedMeasure> Measures { get; init; } = [];

    /// <summary>Null while it is not yet agreed.</summary>
    public DateRange? Term { get; init; }

    public string LegalText { get; init; } = "";

    /// <summary>A term that names no end lasts three years.</summary>
    public static DateRange TermFrom(DateOnly from) => new(from, from.AddMonths(DefaultTermMonths).AddDays(-1));

    /// <summary>What stands between this text and the signatures, all at once.</summary>
    public IReadOnlyList<BrokenRule> MissingOn(DateOnly today)
    {
        var goals = Goals.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        List<BrokenRule> missing = [];
        Demand(Goals.Count > 0, DeclarationRules.NoGoal);
        Demand(Measures.Any(m => m.Obligor == Side.Network), DeclarationRules.NoNetworkMeasure);
        Demand(Measures.Any(m => m.Obligor == Side.Office), DeclarationRules.NoOfficeMeasure);
        DemandOfEach(m => m.GoalId is not null && goals.Contains(m.GoalId), DeclarationRules.MeasureWithoutGoal);
        DemandOfEach(m => m.Due is not null, DeclarationRules.MeasureWithoutDue);
        if (Term is null)
        {
            missing.Add(DeclarationRules.NoTerm);
            return missing;
        }

        Demand(Term.From < Term.To, DeclarationRules.TermEndsBeforeItStarts);
        Demand(today <= Term.To, DeclarationRules.TermIsOver);
        DemandOfEach(m => m.Due is not { } due || Term.Contains(due), DeclarationRules.DueOutsideTerm);
        return missing;

        void Demand(bool holds, BrokenRule rule)
        {
            if (!holds)
            {
                missing.Add(rule);
            }
        }

        void DemandOfEach(Func<PlannedMeasure, bool> holds, BrokenRule rule)
        {
            var without = Measures.Where(m => !holds(m)).Select(m => m.Id).ToList();
            Demand(without.Count == 0, rule.With(string.Join(", ", without)));
        }
    }
}

/// <param name="Id">Short key within the declaration, for instance <c>g1</c>.</param>
public sealed record Goal(string Id, string Text);

/// <param name="Id">Short key within the declaration, for instance <c>m1</c>; an amendment keeps it.</param>
/// <param name="Obligor">The side that has to do it.</param>
/// <param name="GoalId">Null only in a draft.</param>
/// <param name="Due">Null only in a draft.</param>
public sealed record PlannedMeasure(
    string Id,
    Side Obligor,
    string Text,
    string? GoalId,
    DuePeriod? Due,
    string? Indicator = null
);

/// <summary>A declaration on its way to be agreed, or agreed.</summary>
/// <param name="Number">1 for the declaration, from 2 on for its amendments (Nachträge).</param>
/// <param name="Hash">SHA-256 over the canonical JSON of the text, hexadecimal: whoever signs, signs exactly this.</param>
/// <param name="AgreedOn">The day of the second signature.</param>
public sealed record DeclarationVersion(
    int Number,
    Declaration Text,
    string Hash,
    IReadOnlyList<Signature> Signatures,
    DateOnly? AgreedOn = null
)
{
    public static DeclarationVersion Unsigned(int number, Declaration text, string hash) => new(number, text, hash, []);

    public DeclarationVersion With(Signature signature) => this with { Signatures = [.. Signatures, signature] };

    public bool IsSignedBy(Side side) => Signatures.Any(s => s.Side == side);

    public bool IsSignedByBoth() => IsSignedBy(Side.Network) && IsSignedBy(Side.Office);
}

/// <param name="By">Opaque id of the person.</param>
/// <param name="Capacity">What entitles them, for instance "chair of the association".</param>
public sealed record Signature(Side Side, string By, string Capacity, DateOnly On);

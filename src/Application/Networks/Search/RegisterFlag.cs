using Schulterschluss.Application.Reference;

namespace Schulterschluss.Application.Networks.Search;

/// <summary>A question about a network with the answers yes and no, by which the register is narrowed and counted.</summary>
public sealed class RegisterFlag
{
    private readonly Func<RegisterFilter, bool?> _asked;

    private RegisterFlag(string name, CodeEntry yes, CodeEntry no, Func<RegisterFilter, bool?> asked) =>
        (Name, Yes, No, _asked) = (name, yes, no, asked);

    public static readonly RegisterFlag Seal = new(
        "seal",
        new("true", "mit gültigem Siegel", "with a valid seal"),
        new("false", "ohne gültiges Siegel", "without a valid seal"),
        f => f.Seal
    );

    public static readonly RegisterFlag Stale = new(
        "stale",
        new("true", "Bestätigung überfällig", "confirmation overdue"),
        new("false", "keine Bestätigung überfällig", "no confirmation overdue"),
        f => f.Stale
    )
    {
        IsForOffice = true,
    };

    public static readonly RegisterFlag OpenPartnership = new(
        "openPartnership",
        new("true", "mit offener Partnerschaft", "with an open partnership"),
        new("false", "ohne offene Partnerschaft", "without an open partnership"),
        f => f.OpenPartnership
    )
    {
        IsForOffice = true,
    };

    public static readonly IReadOnlyList<RegisterFlag> All = [Seal, Stale, OpenPartnership];

    /// <summary>As in the query string.</summary>
    public string Name { get; }

    public CodeEntry Yes { get; }

    public CodeEntry No { get; }

    /// <summary>Nobody else may ask, or learn how many there are.</summary>
    public bool IsForOffice { get; private init; }

    /// <summary>Null: whatever the answer is.</summary>
    public bool? AskedIn(RegisterFilter filter) => _asked(filter);

    public CodeEntry Answer(bool answer) => answer ? Yes : No;
}

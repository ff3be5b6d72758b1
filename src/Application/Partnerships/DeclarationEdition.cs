using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Which text of a partnership: one by its number, or the draft that is to come into force next.</summary>
/// <param name="Number">1 for the declaration, from 2 on for its amendments; null for the draft.</param>
public readonly record struct DeclarationEdition(int? Number) : IParsable<DeclarationEdition>
{
    public const string Draft = "draft";

    public static DeclarationEdition Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var edition)
            ? edition
            : throw new FormatException($"'{s}' is neither the number of a version nor '{Draft}'.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeclarationEdition result)
    {
        var isNumber = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        result = isNumber ? new(number) : default;
        return isNumber || string.Equals(s, Draft, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Null where the partnership has no such text.</summary>
    public DeclarationVersion? Of(IEnumerable<DeclarationVersion> versions)
    {
        var number = Number;
        return versions.SingleOrDefault(v => number is null ? v.AgreedOn is null : v.Number == number);
    }

    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Draft;
}

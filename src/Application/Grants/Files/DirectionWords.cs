using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Files;

/// <summary>What files say of the direction of a payment.</summary>
internal static class DirectionWords
{
    private static readonly Dictionary<string, VoucherDirection> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Ausgabe"] = VoucherDirection.Out,
        ["Ausgaben"] = VoucherDirection.Out,
        ["A"] = VoucherDirection.Out,
        ["Out"] = VoucherDirection.Out,
        ["Expenditure"] = VoucherDirection.Out,
        ["Einnahme"] = VoucherDirection.In,
        ["Einnahmen"] = VoucherDirection.In,
        ["E"] = VoucherDirection.In,
        ["In"] = VoucherDirection.In,
        ["Income"] = VoucherDirection.In,
    };

    public static VoucherDirection? Read(string word) => ByWord.TryGetValue(word, out var direction) ? direction : null;

    public static string Of(VoucherDirection direction) => direction == VoucherDirection.Out ? "Ausgabe" : "Einnahme";
}

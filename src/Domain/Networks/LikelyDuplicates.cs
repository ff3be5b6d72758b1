namespace Schulterschluss.Domain.Networks;

/// <summary>When two entries probably mean the same network: their names are similar, and they have a district in common.</summary>
public static class LikelyDuplicates
{
    public const double Threshold = 0.85;

    private const int LandKeyLength = 2;

    /// <summary>A Land has every district in it in common.</summary>
    public static bool Overlap(IReadOnlyList<string> districts, IReadOnlyList<string> others) =>
        districts.Any(one =>
            others.Any(other =>
                one == other || (LandOf(one) == LandOf(other) && (IsWholeLand(one) || IsWholeLand(other)))
            )
        );

    public static bool IsWholeLand(string key) => key.Length == LandKeyLength;

    public static string LandOf(string key) => key.Length <= LandKeyLength ? key : key[..LandKeyLength];
}

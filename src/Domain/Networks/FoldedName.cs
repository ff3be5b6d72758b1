using System.Numerics;
using System.Text;

namespace Schulterschluss.Domain.Networks;

/// <summary>
/// A name as duplicates are judged by it: without case, umlauts and ß written out, and the multiset of its bigrams,
/// spaces included.
/// </summary>
public sealed class FoldedName
{
    private readonly int[] _bigrams;

    /// <summary>One bit per distinct bigram, hashed: bounds the overlap of two names without comparing them.</summary>
    private readonly UInt128 _outline;

    public FoldedName(string name)
    {
        Text = Fold(name);
        _bigrams = new int[Math.Max(0, Text.Length - 1)];
        for (var i = 0; i < _bigrams.Length; i++)
        {
            var bigram = (Text[i] << 16) | Text[i + 1];
            _bigrams[i] = bigram;
            _outline |= UInt128.One << (int)((uint)(bigram * 0x9E3779B1) >> 25);
        }

        Array.Sort(_bigrams);
    }

    public string Text { get; }

    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length + 8);
        foreach (var letter in name.Normalize(NormalizationForm.FormC))
        {
            var lower = char.ToLowerInvariant(letter);
            _ = lower switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                _ => folded.Append(lower),
            };
        }

        return folded.ToString();
    }

    /// <summary>Dice coefficient, from 0 (nothing in common) to 1 (the same bigrams).</summary>
    public double Dice(FoldedName other)
    {
        var total = _bigrams.Length + other._bigrams.Length;
        if (total == 0)
        {
            return Text == other.Text ? 1 : 0;
        }

        var common = 0;
        for (int i = 0, j = 0; i < _bigrams.Length && j < other._bigrams.Length; )
        {
            switch (_bigrams[i].CompareTo(other._bigrams[j]))
            {
                case 0:
                    common++;
                    i++;
                    j++;
                    break;
                case < 0:
                    i++;
                    break;
                default:
                    j++;
                    break;
            }
        }

        return 2.0 * common / total;
    }

    /// <summary>False only where <see cref="Dice"/> is certainly below the threshold; cheap enough to ask of thousands.</summary>
    public bool MayReach(double threshold, FoldedName other)
    {
        var mine = _bigrams.Length - (int)UInt128.PopCount(_outline & ~other._outline);
        var theirs = other._bigrams.Length - (int)UInt128.PopCount(other._outline & ~_outline);
        return 2.0 * Math.Min(mine, theirs) >= threshold * (_bigrams.Length + other._bigrams.Length);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>The last number given in a year.</summary>
public sealed class SealCounter
{
    /// <summary>Year.</summary>
    public int Id { get; init; }
    public int Last { get; set; }
}

/// <summary>Numbers of seals, <c>EP-YYYY-NNN</c>: without gaps, counted anew each year.</summary>
internal static partial class SealNumbers
{
    /// <summary>
    /// Draws the next number in the session's transaction. Two awards at the same moment queue here, because neither of
    /// them is outdated: a refused version would mislead whoever sent it.
    /// </summary>
    public static async Task<string> NextSealNumberAsync(this IDocumentSession session, int year, CancellationToken ct)
    {
        await session.PassAsync(["seal-numbers"], ct);
        var counter = await session.LoadAsync<SealCounter>(year, ct) ?? new SealCounter { Id = year };
        counter.Last++;
        session.Store(counter);
        return string.Create(CultureInfo.InvariantCulture, $"EP-{year:D4}-{counter.Last:D3}");
    }

    /// <summary>A number as people type it, in its canonical form; null where it cannot be one.</summary>
    public static string? Recognise(string text)
    {
        var number = text.Trim().ToUpperInvariant();
        return Form().IsMatch(number) ? number : null;
    }

    [GeneratedRegex("^EP-[0-9]{4}-[0-9]{3,9}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}

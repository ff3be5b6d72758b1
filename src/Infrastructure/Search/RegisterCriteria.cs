using System.Security.Cryptography;
using System.Text;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// A filter made ready for comparing: one mask for each facet in which something was chosen, and the answers asked for.
/// </summary>
internal sealed class RegisterCriteria
{
    private readonly RegisterFilter _filter;
    private readonly RegisterViewer _viewer;
    private readonly DateOnly _today;
    private readonly List<(int Facet, FacetMask Mask)> _choices = [];
    private readonly List<(int Facet, RegisterFlag Flag, bool Answer)> _answers = [];

    public RegisterCriteria(RegisterFilter filter, RegisterViewer viewer, DateOnly today)
    {
        (_filter, _viewer, _today) = (filter, viewer, today);
        for (var facet = 0; facet < RegisterFacet.All.Count; facet++)
        {
            if (RegisterFacet.All[facet].ValuesIn(filter) is { Count: > 0 } values)
            {
                _choices.Add((facet, FacetCodes.Mask(facet, values.Select(RegisterFacet.All[facet].CodeOf)!)));
            }
        }

        for (var i = 0; i < RegisterFlag.All.Count; i++)
        {
            if (RegisterFlag.All[i].AskedIn(filter) is { } answer)
            {
                _answers.Add((FirstFlag + i, RegisterFlag.All[i], answer));
            }
        }
    }

    /// <summary>Flags are numbered like facets, after those of <see cref="RegisterFacet.All"/>.</summary>
    public static int FirstFlag => RegisterFacet.All.Count;

    public bool Knows(RegisterFlag flag) => _viewer.SeesAll || !flag.IsForOffice;

    public bool Matches(IndexedNetwork network)
    {
        if (!IsVisible(network))
        {
            return false;
        }

        foreach (var (_, flag, answer) in _answers)
        {
            if (network.Is(flag, _today) != answer)
            {
                return false;
            }
        }

        foreach (var (_, mask) in _choices)
        {
            if (!mask.Overlaps(network.Codes))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the viewer may see it, in a state that was asked for.</summary>
    public bool IsVisible(IndexedNetwork network)
    {
        var status = network.On(_today).Row.Status;
        return _filter.States.Count == 0
            ? status == NetworkStatus.Listed
            : _filter.States.Contains(status) && _viewer.Sees(network.Id, status);
    }

    /// <summary>
    /// The one facet whose choice a network misses, <see cref="Missed.None"/>, or <see cref="Missed.Several"/>.
    /// </summary>
    public int Misses(IndexedNetwork network)
    {
        var missed = Missed.None;
        foreach (var (facet, flag, answer) in _answers)
        {
            if (network.Is(flag, _today) != answer)
            {
                missed = missed == Missed.None ? facet : Missed.Several;
            }
        }

        foreach (var (facet, mask) in _choices)
        {
            if (missed == Missed.Several)
            {
                return missed;
            }

            if (!mask.Overlaps(network.Codes))
            {
                missed = missed == Missed.None ? facet : Missed.Several;
            }
        }

        return missed;
    }

    /// <summary>Eight bytes by which a cursor knows its search again, also after a restart and on another host.</summary>
    public ulong Print(RegisterSort sort)
    {
        var text = new StringBuilder();
        text.Append((int)sort).Append('|').Append(_filter.Q?.Trim());
        foreach (var state in _filter.States.Distinct().Order())
        {
            text.Append('|').Append((int)state);
        }

        foreach (var (facet, mask) in _choices)
        {
            text.Append('|').Append(facet).Append(':').Append(mask);
        }

        foreach (var (_, flag, answer) in _answers)
        {
            text.Append('|').Append(flag.Name).Append(':').Append(answer);
        }

        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>What <see cref="RegisterCriteria.Misses"/> says besides the number of a facet.</summary>
internal static class Missed
{
    public const int None = -1;
    public const int Several = -2;
}

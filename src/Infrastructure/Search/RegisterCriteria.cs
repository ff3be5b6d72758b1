using System.Security.Cryptography;
using System.Text;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>A filter made ready for comparing: one mask for each facet in which something was chosen.</summary>
internal sealed class RegisterCriteria
{
    private readonly RegisterFilter _filter;
    private readonly RegisterViewer _viewer;
    private readonly DateOnly _today;
    private readonly List<(int Facet, FacetMask Mask)> _choices = [];

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
    }

    /// <summary>Number of the pseudo-facet "has a valid seal", after those of <see cref="RegisterFacet.All"/>.</summary>
    public static int Seal => RegisterFacet.All.Count;

    public bool Matches(IndexedNetwork network)
    {
        if (!IsVisible(network) || !FulfilsSeal(network))
        {
            return false;
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
        var missed = FulfilsSeal(network) ? Missed.None : Seal;
        foreach (var (facet, mask) in _choices)
        {
            if (mask.Overlaps(network.Codes))
            {
                continue;
            }

            if (missed != Missed.None)
            {
                return Missed.Several;
            }

            missed = facet;
        }

        return missed;
    }

    /// <summary>Eight bytes by which a cursor knows its search again, also after a restart and on another host.</summary>
    public ulong Print(RegisterSort sort)
    {
        var text = new StringBuilder();
        text.Append((int)sort).Append('|').Append(_filter.Q?.Trim()).Append('|').Append(_filter.Seal);
        foreach (var state in _filter.States.Distinct().Order())
        {
            text.Append('|').Append((int)state);
        }

        foreach (var (facet, mask) in _choices)
        {
            text.Append('|').Append(facet).Append(':').Append(mask);
        }

        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private bool FulfilsSeal(IndexedNetwork network) =>
        _filter.Seal is not { } seal || network.On(_today).Row.HasValidSeal == seal;
}

/// <summary>What <see cref="RegisterCriteria.Misses"/> says besides the number of a facet.</summary>
internal static class Missed
{
    public const int None = -1;
    public const int Several = -2;
}

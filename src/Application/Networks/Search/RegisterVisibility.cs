using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Networks.Search;

internal static class RegisterVisibility
{
    /// <summary>
    /// Whoever does not ask for states sees what everybody sees; the office may ask for all entries, a network's people
    /// for their own.
    /// </summary>
    /// <exception cref="ForbiddenException">States were asked for by somebody who may not know them.</exception>
    public static RegisterViewer ViewerOf(this ICurrentActor actor, RegisterFilter filter)
    {
        if (filter.States.Count == 0)
        {
            return RegisterViewer.Public;
        }

        if (!actor.Has(NetworkPermissions.Read))
        {
            throw new ForbiddenException();
        }

        return actor.Side == Side.Network ? new(SeesAll: false, actor.NetworkId) : new(SeesAll: true);
    }
}

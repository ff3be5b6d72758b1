using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Networks.Search;

internal static class RegisterVisibility
{
    /// <summary>
    /// Whoever does not ask for states sees what everybody sees; the office may ask for all entries, a network's people
    /// for their own. Some flags are the office's own.
    /// </summary>
    /// <exception cref="ForbiddenException">Something was asked for by somebody who may not know it.</exception>
    public static RegisterViewer ViewerOf(this ICurrentActor actor, RegisterFilter filter)
    {
        var isForOffice = RegisterFlag.All.Any(flag => flag.IsForOffice && flag.AskedIn(filter) is not null);
        if (filter.States.Count == 0 && !isForOffice)
        {
            return RegisterViewer.Public;
        }

        var isOfNetwork = actor.Side == Side.Network;
        if (!actor.Has(NetworkPermissions.Read) || (isForOffice && isOfNetwork))
        {
            throw new ForbiddenException();
        }

        return isOfNetwork ? new(SeesAll: false, actor.NetworkId) : new(SeesAll: true);
    }
}

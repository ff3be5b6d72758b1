using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Common;

/// <summary>Who is acting. Ids are opaque: they go into the audit trail, names do not.</summary>
public interface ICurrentActor
{
    string Id { get; }
    bool IsAuthenticated { get; }

    /// <summary>Null for whoever belongs to neither side, for instance a reader from the ministry.</summary>
    Side? Side { get; }

    /// <summary>The network whose people this actor belongs to.</summary>
    Guid? NetworkId { get; }

    bool Has(string permission);

    /// <summary>Whether what this actor reads is put on record.</summary>
    bool ReadsAreRecorded { get; }
}

public static class CurrentActorExtensions
{
    public static bool IsOffice(this ICurrentActor actor) => actor.Side == Side.Office;

    public static bool BelongsTo(this ICurrentActor actor, Guid networkId) =>
        actor.Side == Side.Network && actor.NetworkId == networkId;

    /// <summary>For a page that only asks: what it sends is judged by the gate.</summary>
    /// <exception cref="ForbiddenException"/>
    public static void Require(this ICurrentActor actor, string permission)
    {
        if (!actor.Has(permission))
        {
            throw new ForbiddenException();
        }
    }

    /// <summary>People of a network act for their own network only; the office acts for all.</summary>
    /// <exception cref="ForbiddenException"/>
    public static void RequireOfficeOrMemberOf(this ICurrentActor actor, Guid networkId)
    {
        if (!actor.IsOffice() && !actor.BelongsTo(networkId))
        {
            throw new ForbiddenException();
        }
    }
}

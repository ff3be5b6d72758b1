using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access;

/// <param name="Id">Opaque; goes into the audit trail.</param>
/// <param name="Name">Shown to those who may see it, never stored in an event.</param>
public sealed record Actor(string Id, string Name, Role Role, Side? Side, Guid? NetworkId = null)
{
    /// <summary>Whoever has not said who they are.</summary>
    public const string AnonymousId = "anonymous";

    /// <summary>The product itself: catch-up jobs and the loading of demo data.</summary>
    public static readonly Actor System = new("system", "Schulterschluss", Role.System, Domain.Common.Side.Office);
}
